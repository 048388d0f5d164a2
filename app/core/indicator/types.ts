/**
 * What an indicator is: something a scammer controls, as ONE canonical string per type. Two tips
 * talk about the same thing exactly when type and value are equal, so every spelling must be brought
 * to the canonical form by `normaliseIndicator` before it is stored or compared.
 *
 * Canonical values: url `https://host/path?q` · domain punycode, lower case · email lower case ·
 * phone E.164 · handle `platform:name` · wallet `chain:address` · tx_hash `chain:hash`
 * (`unknown:` when it can't be told) · bank_account `iban:XX…` or `cc:number` ·
 * company, alias, place folded text · app_package `android:com.x` or `ios:1234567`.
 */
export const indicatorTypes = [
  'url',
  'domain',
  'email',
  'phone',
  'handle',
  'wallet',
  'tx_hash',
  'bank_account',
  'company',
  'alias',
  'app_package',
  'place',
] as const

export type IndicatorType = (typeof indicatorTypes)[number]

/** What the reporter says the thing was for. `mentioned` = found in free text, role unknown. */
export const indicatorRoles = [
  'contacted_from',
  'paid_to',
  'claimed_identity',
  'place',
  'mentioned',
] as const

export type IndicatorRole = (typeof indicatorRoles)[number]

/** Longest canonical value that is kept; a longer spelling is refused as `too_long`. */
export const maxValueLength = 2048

export type Indicator = Readonly<{ type: IndicatorType; value: string }>

/** What the form or the import knows beside the spelling: ISO 3166-1 alpha-2, platform, chain. */
export type IndicatorHints = Readonly<{ country?: string; platform?: string; chain?: string }>

/** `given` in a field, `found` in free words, `read` from a file and confirmed by a person. */
export type IndicatorSource = 'given' | 'found' | 'read'

/** An indicator as a tip holds it: where it came from and what it was for. */
export type CollectedIndicator = Readonly<{
  indicator: Indicator
  role: IndicatorRole
  source: IndicatorSource
}>

/** One text key per indicator, for maps and look-ups: `type|value`. */
export const indicatorKey = ({ type, value }: Indicator): string => `${type}|${value}`
