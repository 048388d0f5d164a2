import { maxStaffText } from '#core/case/change.ts'
import { askReasons, minutesOffered } from '#core/identity/states.ts'
import { askReasonNames } from '#core/identity/words.ts'
import { Button } from '#ui/button.tsx'
import { ReasonAndWords } from '#ui/fields/reason-and-words.tsx'
import { Select } from '#ui/fields/select.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { textLimit } from '../case/text-limit.ts'
import type { IdentityFault, IdentityPageData } from './page.tsx'

type Props = { page: IdentityPageData; fault: IdentityFault | null }

/** Why, and for how long. Whoever does not have the case sees what claiming it would allow. */
export function AskForm({ page: { desk, view }, fault }: Props) {
  // What was typed stays on the page even where the claim ran out meanwhile.
  if (!view.holds && !fault)
    return (
      <p>
        Whoever has the case can ask. <a href={`/triage/cases/${view.number}`}>Claim it first</a>.
      </p>
    )
  const error = (field: string) => fault?.errors.find((one) => one.field === field)?.text
  return (
    <Section title="Ask for them">
      <p>
        A custodian reads this and decides. They are shown to you alone, in this browser, for the
        minutes that are granted. Each look is recorded.{' '}
        {!view.allows.reply && 'The reporter did not allow writing back. '}
        {!view.allows.law && 'The reporter did not allow sharing with police.'}
      </p>
      <form method="post" noValidate>
        <FormToken value={desk.formToken} />
        <ReasonAndWords
          reason={{ label: 'What it is for', codes: askReasons, names: askReasonNames }}
          words={{
            label: 'Why a message through the report’s page is not enough',
            limit: textLimit(maxStaffText),
          }}
          fault={fault}
        />
        <Select
          id="minutes"
          name="minutes"
          label="For how long"
          width="medium"
          options={minutesOffered.map((minutes) => ({
            value: String(minutes),
            label: `${minutes} minutes`,
          }))}
          value={fault?.typed.minutes || '20'}
          error={error('minutes')}
        />
        <Button name="intent" value="ask">
          Ask a custodian
        </Button>
      </form>
    </Section>
  )
}
