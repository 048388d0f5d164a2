import type { Desk } from '#core/access/desk.ts'
import { maxStaffText } from '#core/case/change.ts'
import { Button } from '#ui/button.tsx'
import { TextArea } from '#ui/fields/text-area.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { FormRow, Section } from '#ui/staff/layout.tsx'
import { textLimit } from '../case/text-limit.ts'
import { VerdictField } from '../verdict-fields.tsx'
import type { LookFault } from './act.server.ts'

type Props = { desk: Desk; id: string; fault: LookFault | undefined }

export const faultOf = (fault: LookFault | undefined, field: string): string | undefined =>
  fault?.errors.find((error) => error.field === field)?.text

/** The second answer, given without knowing the first. */
export function AnswerForm({ desk, id, fault }: Props) {
  return (
    <Section title="What do you say?">
      <form method="post" action={`/triage/second-looks/${id}`}>
        <FormToken value={desk.formToken} />
        <input type="hidden" name="act" value="answer" />
        <FormRow>
          <VerdictField
            of="verdict"
            value={fault?.typed.verdict}
            error={faultOf(fault, 'verdict')}
          />
          <VerdictField of="impact" value={fault?.typed.impact} error={faultOf(fault, 'impact')} />
        </FormRow>
        <TextArea
          compact
          optional
          id="why"
          name="why"
          label="Why"
          hint="Kept as a note of the case. Your colleague reads it afterwards."
          limit={textLimit(maxStaffText)}
          value={fault?.typed.why}
          error={faultOf(fault, 'why')}
        />
        <Button>Answer and see both</Button>
      </form>
    </Section>
  )
}

/** Whoever can't judge it gives it to somebody else. */
export function LeaveForm({ desk, id }: { desk: Desk; id: string }) {
  return (
    <form method="post" action={`/triage/second-looks/${id}`}>
      <FormToken value={desk.formToken} />
      <Button kind="quiet" small name="act" value="leave">
        Leave it to somebody else
      </Button>
    </form>
  )
}
