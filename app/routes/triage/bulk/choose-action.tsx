import type { ReactNode } from 'react'
import { impacts, verdicts } from '#core/case/states.ts'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/fields/select.tsx'
import { TextArea } from '#ui/fields/text-area.tsx'
import { TextInput } from '#ui/fields/text-input.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { FormRow, Section } from '#ui/staff/layout.tsx'
import { counted, impactNames, verdictNames } from '../words.ts'
import { type ChooseFault, chooseWords } from './words.ts'

type Props = {
  id: string
  cases: number
  queues: Record<string, string>
  formToken: string
  sent: { typed: Record<string, string>; fault: ChooseFault } | null
}

/** Three things that can be decided about many at once; each is shown before it counts. */
export function ChooseAction(props: Props) {
  const { sent, queues } = props
  const of = sent?.typed.of
  const typed = (form: string, name: string) => (of === form ? sent?.typed[name] : undefined)
  return (
    <>
      <p>
        {counted(props.cases, 'case')} chosen. Nothing changes before you have seen what would
        happen.
      </p>
      {sent && (
        <Callout tone="warn" live>
          {chooseWords[sent.fault]}
        </Callout>
      )}
      <Choice {...props} of="resolve" title="Resolve them">
        <FormRow>
          <Select
            id="verdict"
            name="verdict"
            label="Verdict"
            empty="Choose"
            options={verdicts.map((value) => ({ value, label: verdictNames[value] }))}
            value={typed('resolve', 'verdict')}
          />
          <Select
            id="impact"
            name="impact"
            label="Impact"
            empty="Choose"
            options={impacts.map((value) => ({ value, label: impactNames[value] }))}
            value={typed('resolve', 'impact')}
          />
        </FormRow>
      </Choice>
      <Choice {...props} of="merge" title="Merge them into one case">
        <TextInput
          id="into"
          name="into"
          label="Number of that case"
          value={typed('merge', 'into')}
          width="short"
        />
      </Choice>
      <Choice {...props} of="move" title="Move them to another queue">
        <Select
          id="queueId"
          name="queueId"
          label="Queue"
          empty="Choose"
          options={Object.entries(queues).map(([value, label]) => ({ value, label }))}
          value={typed('move', 'queueId')}
        />
        <TextArea id="reason" name="reason" label="Why" rows={2} value={typed('move', 'reason')} />
      </Choice>
    </>
  )
}

function Choice(props: Props & { of: string; title: string; children: ReactNode }) {
  return (
    <Section title={props.title}>
      <form method="post" action={`/triage/bulk/${props.id}`} noValidate>
        <FormToken value={props.formToken} />
        <input type="hidden" name="of" value={props.of} />
        {props.children}
        <Button kind="secondary" small name="step" value="choose">
          Show what would happen
        </Button>
      </form>
    </Section>
  )
}
