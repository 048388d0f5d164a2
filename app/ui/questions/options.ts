import { assetName, countryName, languageName } from '#core/text/question-text.ts'
import type { Translate } from '#core/text/text.ts'
import { isCoin } from '#core/tip/asset.ts'
import { countryCodes, unknownCountry } from '#core/tip/country.ts'
import type { Option, OptionGroup } from '#ui/fields/select.tsx'

/** Countries where the false jobs are, and the roads to them (UNODC, Casinos report, 2025). */
export const likelyCountries = [
  unknownCountry,
  'KH',
  'LA',
  'MM',
  'MY',
  'PH',
  'TH',
  'AE',
  'VN',
] as const

/** Naming and sorting 250 countries takes milliseconds: once for each language. */
function once(make: (t: Translate) => Option[]): (t: Translate) => Option[] {
  const made = new Map<string, Option[]>()
  return (t) => {
    const known = made.get(t.lang) ?? make(t)
    made.set(t.lang, known)
    return known
  }
}

const byLabel =
  (lang: string) =>
  (a: Option, b: Option): number =>
    new Intl.Collator(lang).compare(a.label, b.label)

export const countryOptions = once((t) => [
  { value: unknownCountry, label: countryName(t, unknownCountry) },
  ...countryCodes
    .map((code) => ({ value: code, label: countryName(t, code) }))
    .sort(byLabel(t.lang)),
])

const named = new Map<string, Option[]>()

/** Currencies by name, then coins by ticker. */
export function assetOptions(t: Translate, codes: readonly string[]): Option[] {
  const key = `${t.lang} ${codes.length}`
  const known = named.get(key)
  if (known) return known
  const options = codes.map((code) => ({ value: code, label: assetName(t, code) }))
  const sorted = [
    ...options.filter(({ value }) => isCoin(value)),
    ...options.filter(({ value }) => !isCoin(value)).sort(byLabel(t.lang)),
  ]
  named.set(key, sorted)
  return sorted
}

/** Languages, each in its own words. */
export function languageOptions(codes: readonly string[]): Option[] {
  return codes.map((code) => ({ value: code, label: languageName(code) }))
}

export type Options = Option[] | OptionGroup[]
