import { versionRules } from '#core/agreement/read-version.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { TextArea } from '#ui/fields/text-area.tsx'
import { TextInput } from '#ui/fields/text-input.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { agreementReasons, errorTitle } from './words.ts'

type Refused = {
  text: string
  summary: string
  noticeDays: string
  reason: keyof typeof agreementReasons
}
type Newest = { number: number; text: string; summary: string[] }

const fieldOf = {
  text_too_short: 'text',
  text_too_long: 'text',
  text_unchanged: 'text',
  newer_there: 'text',
  summary_missing: 'summary',
  summary_too_long: 'summary',
  notice_malformed: 'noticeDays',
  notice_out_of_range: 'noticeDays',
} as const satisfies Record<keyof typeof agreementReasons, string>

type Props = { formToken: string; newest: Newest | null; refused: Refused | null }

/** The next version, beginning with the words of the newest one. */
export function AgreementForm({ formToken, newest, refused }: Props) {
  const said = refused ? agreementReasons[refused.reason] : undefined
  const field = refused ? fieldOf[refused.reason] : null
  const errorOf = (name: string) => (field === name ? said : undefined)
  return (
    <Section title="Publish a new version">
      <p>
        Each agency is asked to accept it. From the day on which it counts, the keys of those who
        have not are stopped until one of their members does. A version can’t be changed afterwards.
      </p>
      <ErrorSummary title={errorTitle} errors={said ? [{ href: `#${field}`, text: said }] : []} />
      <form method="post" action="/staff/agreement" noValidate>
        <FormToken value={formToken} />
        <input type="hidden" name="after" value={newest?.number ?? 0} />
        <TextArea
          id="text"
          name="text"
          label="The full text"
          hint="An empty line begins a new paragraph, and # a heading."
          rows={16}
          error={errorOf('text')}
          value={refused?.text ?? newest?.text}
        />
        <TextArea
          id="summary"
          name="summary"
          label="In short"
          hint={`One point a line, ${versionRules.maxPoints} at most.`}
          error={errorOf('summary')}
          value={refused?.summary ?? newest?.summary.join('\n')}
        />
        <TextInput
          id="noticeDays"
          name="noticeDays"
          label="Days until it counts"
          hint={`From ${versionRules.minNoticeDays} to ${versionRules.maxNoticeDays}.`}
          width="short"
          inputMode="numeric"
          error={errorOf('noticeDays')}
          value={refused?.noticeDays ?? String(versionRules.firstNoticeDays)}
        />
        <Button>Publish it</Button>
      </form>
    </Section>
  )
}
