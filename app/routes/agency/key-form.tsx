import { agencyKeyRules } from '#core/access/agency-key.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { TextInput } from '#ui/fields/text-input.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { errorTitle, keyReasons } from './words.ts'

type Refused = { label: string; days: string; reason: keyof typeof keyReasons }

const fieldOf = {
  label_missing: 'label',
  label_too_long: 'label',
  label_malformed: 'label',
  days_malformed: 'days',
  days_out_of_range: 'days',
  already_made: 'label',
  too_many_keys: 'label',
  agency_not_active: 'label',
} as const satisfies Record<keyof typeof keyReasons, string>

/** What a new key is for, and for how long. */
export function KeyForm(props: { formToken: string; id: string; refused: Refused | null }) {
  const { refused } = props
  const text = refused ? keyReasons[refused.reason] : undefined
  const field = refused ? fieldOf[refused.reason] : null
  const errorOf = (name: string) => (field === name ? text : undefined)
  return (
    <>
      <ErrorSummary title={errorTitle} errors={text ? [{ href: `#${field}`, text }] : []} />
      <form method="post" action="/agency/keys" noValidate className="key-form">
        <FormToken value={props.formToken} />
        <input type="hidden" name="id" value={props.id} />
        <TextInput
          id="label"
          name="label"
          label="What it is for"
          hint="For example the program that uses it."
          width="medium"
          error={errorOf('label')}
          value={refused?.label}
        />
        <TextInput
          id="days"
          name="days"
          label="Days until it ends"
          hint={`From 1 to ${agencyKeyRules.maxDays}.`}
          width="short"
          inputMode="numeric"
          error={errorOf('days')}
          value={refused?.days ?? String(agencyKeyRules.defaultDays)}
        />
        <Button>Make the key</Button>
      </form>
    </>
  )
}
