import type { Desk } from '#core/access/desk.ts'
import { maxStaffText } from '#core/case/change.ts'
import { Button } from '#ui/button.tsx'
import { Radios } from '#ui/fields/radios.tsx'
import { TextArea } from '#ui/fields/text-area.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { textLimit } from '../case/text-limit.ts'
import type { LookFault } from './act.server.ts'
import { faultOf } from './answer-form.tsx'

/** A third person says which answer stands. */
export function SettleForm(props: { desk: Desk; id: string; fault: LookFault | undefined }) {
  const { desk, id, fault } = props
  return (
    <Section title="Which answer stands?">
      <form method="post" action={`/triage/second-looks/${id}`}>
        <FormToken value={desk.formToken} />
        <input type="hidden" name="act" value="settle" />
        <Radios
          small
          id="stands"
          name="stands"
          label="It stands"
          hint="The case’s verdict changes only when the case is opened again."
          choices={[
            { value: 'first', label: 'The first' },
            { value: 'second', label: 'The second' },
          ]}
          value={fault?.typed.stands}
          error={faultOf(fault, 'stands')}
        />
        <TextArea
          compact
          id="why"
          name="why"
          label="Why"
          hint="Both read it. Kept as a note of the case."
          limit={textLimit(maxStaffText)}
          value={fault?.typed.why}
          error={faultOf(fault, 'why')}
        />
        <Button>Settle it</Button>
      </form>
    </Section>
  )
}
