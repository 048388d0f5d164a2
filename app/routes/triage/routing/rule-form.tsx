import type { SerializeFrom } from '@remix-run/node'
import { longestRuleName } from '#core/routing/read-rule.ts'
import { ruleModes } from '#core/routing/route.ts'
import { maxGroups, type TypedRule } from '#core/routing/typed-rule.ts'
import { Button } from '#ui/button.tsx'
import { Radios } from '#ui/fields/radios.tsx'
import { DefaultSubmit } from '#ui/fields/repeat.tsx'
import { Select } from '#ui/fields/select.tsx'
import { TextInput } from '#ui/fields/text-input.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { VersionedForm } from '#ui/staff/versioned-form.tsx'
import { RuleGroup } from './rule-group.tsx'
import type { RuleAgain } from './send-rule.server.ts'
import { Refused, Trial, TrialDone } from './trial.tsx'
import { modeHints, modeNames } from './words.ts'

type Props = {
  action: string
  formToken: string
  /** What the form was made from; null for a new rule. */
  version: number | null
  putBack: number | null
  typed: TypedRule
  again: SerializeFrom<RuleAgain> | null
  queues: { value: string; label: string }[]
}

/** A rule as groups of lines. Every button of it keeps all that is typed. */
export function RuleForm({ typed, again, queues, ...props }: Props) {
  const faults = again?.faults ?? []
  const errorOf = (field: string) => faults.find((one) => one.field === field)?.text
  return (
    <VersionedForm
      {...props}
      wrong="The rule cannot be tried yet"
      faults={faults}
      notices={
        <>
          {again?.trial && !again.refused && <TrialDone trial={again.trial} />}
          {again?.refused && <Refused text={again.refused} confirm={again.confirm} />}
        </>
      }
    >
      <DefaultSubmit name="do" value="try" />
      {props.putBack !== null && <input type="hidden" name="put_back" value={props.putBack} />}
      <TextInput
        id="name"
        name="name"
        label="Name"
        width="medium"
        value={typed.name}
        maxLength={longestRuleName}
        error={errorOf('name')}
      />
      <Section title="Which cases" id="lines">
        {errorOf('lines') && <p className="field-error">{errorOf('lines')}</p>}
        {typed.groups.length > 1 && (
          <Select
            id="join"
            name="join"
            label="A case must fit"
            width="medium"
            options={[
              { value: 'all', label: 'all of these groups' },
              { value: 'any', label: 'any of these groups' },
            ]}
            value={typed.join}
          />
        )}
        {typed.groups.length < 2 && <input type="hidden" name="join" value={typed.join} />}
        {typed.groups.map((group, at) => (
          <RuleGroup
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
            key={at}
            at={at}
            group={group}
            alone={typed.groups.length === 1}
            errorOf={errorOf}
          />
        ))}
        {typed.groups.length < maxGroups && (
          <Button kind="secondary" small name="do" value="add_group">
            Add a group
          </Button>
        )}
      </Section>
      <Select
        id="queue"
        name="queue"
        label="They go to"
        width="medium"
        empty="Choose a queue"
        options={queues}
        value={typed.queueId}
        error={errorOf('queue')}
      />
      <Radios
        id="mode"
        name="mode"
        label="Mode"
        small
        choices={ruleModes.map((value) => ({
          value,
          label: modeNames[value],
          hint: modeHints[value],
        }))}
        value={typed.mode}
        error={errorOf('mode')}
      />
      <Trial trial={again?.trial ?? null} looked={again?.looked ?? ''} />
    </VersionedForm>
  )
}
