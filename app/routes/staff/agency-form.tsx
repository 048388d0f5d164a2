import { sectors } from '#core/release/sectors.ts'
import { countryCodes } from '#core/tip/country.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { Select } from '#ui/fields/select.tsx'
import { TextInput } from '#ui/fields/text-input.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { FormRow, Section } from '#ui/staff/layout.tsx'
import { countryName } from './agency-names.ts'
import { agencyReasons, errorTitle, sectorNames } from './words.ts'

type Refused = { name: string; sector: string; country: string; reason: keyof typeof agencyReasons }

const fieldOf = {
  name_missing: 'name',
  name_too_long: 'name',
  name_taken: 'name',
  sector_unknown: 'sector',
  country_unknown: 'country',
} as const satisfies Record<keyof typeof agencyReasons, string>

const countries = countryCodes
  .map((value) => ({ value, label: countryName(value) }))
  .sort((a, b) => a.label.localeCompare(b.label, 'en'))

/** A partner organisation's name, sector and country. */
export function AgencyForm(props: { formToken: string; refused: Refused | null }) {
  const { refused } = props
  const text = refused ? agencyReasons[refused.reason] : undefined
  const field = refused ? fieldOf[refused.reason] : null
  const errorOf = (name: string) => (field === name ? text : undefined)
  return (
    <Section title="Add an agency">
      <ErrorSummary title={errorTitle} errors={text ? [{ href: `#${field}`, text }] : []} />
      <form method="post" action="/staff/agencies" noValidate>
        <FormToken value={props.formToken} />
        <FormRow>
          <TextInput
            id="name"
            name="name"
            label="Name"
            error={errorOf('name')}
            value={refused?.name}
          />
          <Select
            id="sector"
            name="sector"
            label="Sector"
            empty="Choose"
            error={errorOf('sector')}
            value={refused?.sector}
            options={sectors.map((value) => ({ value, label: sectorNames[value] }))}
          />
          <Select
            id="country"
            name="country"
            label="Country"
            empty="Choose"
            error={errorOf('country')}
            value={refused?.country}
            options={countries}
          />
        </FormRow>
        <Button>Add the agency</Button>
      </form>
    </Section>
  )
}
