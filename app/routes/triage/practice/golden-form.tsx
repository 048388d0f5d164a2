import { answerFields, longest } from '#core/quality/golden.ts'
import { tipKindCodes } from '#core/tip/kind.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { Select } from '#ui/fields/select.tsx'
import { TextArea } from '#ui/fields/text-area.tsx'
import { TextInput } from '#ui/fields/text-input.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { FormRow } from '#ui/staff/layout.tsx'
import { textLimit } from '../case/text-limit.ts'
import { VerdictField } from '../verdict-fields.tsx'
import { kindNames } from '../words.ts'
import type { GoldenFault } from './faults.ts'
import { partNames } from './words.ts'

type Start = Record<'kind' | 'verdict' | 'impact' | 'urgency', string> & {
  number: number
  country: string | null
}
type Props = { formToken: string; start: Start; fault: GoldenFault | undefined }

export function GoldenForm({ formToken, start, fault }: Props) {
  const first: Record<string, string> = {
    kind: start.kind,
    country: start.country ?? '',
    verdict: start.verdict,
    impact: start.impact,
    urgency: start.urgency,
  }
  const value = (field: string) => (fault ? fault.typed[field] : first[field])
  const error = (field: string) =>
    fault?.errors
      .filter((one) => one.field === field)
      .map(({ text }) => text)
      .join('. ') || undefined
  return (
    <>
      <ErrorSummary
        title="That was not saved"
        errors={(fault?.errors ?? []).map(({ field, text }) => ({ href: `#${field}`, text }))}
      />
      <form method="post" action={`/triage/practice/new?case=${start.number}`}>
        <FormToken value={formToken} />
        <TextInput
          id="title"
          name="title"
          label="Title"
          value={value('title')}
          error={error('title')}
        />
        <FormRow>
          <Select
            id="kind"
            name="kind"
            label="Kind"
            options={tipKindCodes.map((code) => ({ value: code, label: kindNames[code] }))}
            value={value('kind')}
            error={error('kind')}
          />
          <TextInput
            optional
            id="country"
            name="country"
            label="Country, as two letters"
            width="short"
            value={value('country')}
            error={error('country')}
          />
        </FormRow>
        <TextArea
          id="story"
          name="story"
          label="What somebody might tell"
          limit={textLimit(longest.story)}
          value={value('story')}
          error={error('story')}
        />
        <FormRow>
          {answerFields.map((field) => (
            <VerdictField
              key={field}
              of={field}
              label={`Expected ${partNames[field].toLowerCase()}`}
              value={value(field)}
              error={error(field)}
            />
          ))}
        </FormRow>
        <TextArea
          compact
          id="why"
          name="why"
          label="Why this is expected"
          hint="Shown after somebody has answered."
          limit={textLimit(longest.why)}
          value={value('why')}
          error={error('why')}
        />
        <Button>Add it to practice</Button>
      </form>
    </>
  )
}
