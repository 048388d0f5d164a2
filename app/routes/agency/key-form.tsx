import { agencyKeyRules } from '#core/access/agency-key.ts'
import { keyEndpointNames } from '#core/access/key-scope.ts'
import { servedLabels, tlpRank } from '#core/taxii/audience.ts'
import { endpointNames } from '#ui/agency/key-endpoint-names.ts'
import { Button } from '#ui/button.tsx'
import { Checkboxes } from '#ui/fields/checkboxes.tsx'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { Select } from '#ui/fields/select.tsx'
import { TextArea } from '#ui/fields/text-area.tsx'
import { TextInput } from '#ui/fields/text-input.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { endpointHints, keyReasons } from './key-words.ts'
import { errorTitle } from './words.ts'

export type TypedKey = {
  label: string
  days: string
  endpoints: string[]
  ceiling: string
  networks: string
}
export type RefusedKey = TypedKey & { reason: keyof typeof keyReasons; entry?: string }

const fieldOf = (reason: keyof typeof keyReasons): string => {
  if (reason.startsWith('days')) return 'days'
  if (reason.startsWith('endpoint')) return 'endpoints'
  if (reason.startsWith('ceiling')) return 'ceiling'
  return reason.includes('network') ? 'networks' : 'label'
}

type Props = {
  formToken: string
  id: string
  /** What the agency may see at most. */
  agency: { sectorName: string; ceiling: string }
  refused: RefusedKey | null
}

/** What a new key is for, how long, and what it may do. */
export function KeyForm({ formToken, id, agency, refused }: Props) {
  const entry = refused?.entry ? `${refused.entry}: ` : ''
  const text = refused ? entry + keyReasons[refused.reason] : undefined
  const field = refused ? fieldOf(refused.reason) : null
  const errorOf = (name: string) => (field === name ? text : undefined)
  const most = servedLabels.filter((label) => label === agency.ceiling).map(tlpRank)[0] ?? 0
  return (
    <>
      <ErrorSummary title={errorTitle} errors={text ? [{ href: `#${field}`, text }] : []} />
      <form method="post" action="/agency/keys" noValidate className="key-form">
        <FormToken value={formToken} />
        <input type="hidden" name="id" value={id} />
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
        <Checkboxes
          id="endpoints"
          name="endpoints"
          label="What it may do"
          hint="As little as its program needs."
          small
          error={errorOf('endpoints')}
          choices={keyEndpointNames.map((value) => ({
            value,
            label: endpointNames[value],
            hint: endpointHints[value],
          }))}
          value={refused?.endpoints ?? ['releases']}
        />
        <Select
          id="ceiling"
          name="ceiling"
          label="Up to which TLP label"
          hint={`Patterns for your sector (${agency.sectorName}) up to this label.`}
          width="medium"
          error={errorOf('ceiling')}
          options={servedLabels
            .filter((label) => tlpRank(label) <= most)
            .map((value) => ({ value, label: `TLP:${value.toUpperCase()}` }))}
          value={refused?.ceiling ?? agency.ceiling}
        />
        <TextArea
          id="networks"
          name="networks"
          label="Only from these networks"
          optional
          hint="One a line, such as 203.0.113.0/24 or 2001:db8::/32. Empty: from anywhere. The addresses of your programs are compared and not stored."
          compact
          error={errorOf('networks')}
          value={refused?.networks}
        />
        <Button>Make the key</Button>
      </form>
    </>
  )
}
