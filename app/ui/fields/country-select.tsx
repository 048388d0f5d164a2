import type { Option, SelectProps } from './select.tsx'
import { Select } from './select.tsx'

export type CountrySelectProps = Omit<SelectProps, 'options'> & {
  /** Every country, named in the reader's language and sorted for it by the caller. */
  countries: Option[]
  /** The likely ones, shown first; each group needs a name to be read out. */
  likely?: { label: string; allLabel: string; values: string[] }
}

/** A country. A native select, because phones open it as a full list and it needs no script. */
export function CountrySelect(props: CountrySelectProps) {
  const { countries, likely, ...rest } = props
  if (!likely) return <Select {...rest} options={countries} />
  const isLikely = (country: Option) => likely.values.includes(country.value)
  const groups = [
    { label: likely.label, options: countries.filter(isLikely) },
    { label: likely.allLabel, options: countries.filter((country) => !isLikely(country)) },
  ]
  return <Select {...rest} options={groups} />
}
