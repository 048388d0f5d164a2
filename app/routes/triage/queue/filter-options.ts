import { urgencyCodes } from '#core/case/states.ts'
import { countryCodes } from '#core/tip/country.ts'
import { tipKindCodes } from '#core/tip/kind.ts'
import { languages } from '#core/tip/language.ts'
import { countryOf, kindNames, languageOf, urgencyNames } from '../words.ts'

// What lists of cases are filtered by, as lists to choose from.

const byLabel = (a: { label: string }, b: { label: string }) => a.label.localeCompare(b.label, 'en')

export const countries = countryCodes
  .map((value) => ({ value, label: countryOf(value) }))
  .sort(byLabel)
export const spoken = languages.map((value) => ({ value, label: languageOf(value) })).sort(byLabel)
export const kinds = tipKindCodes.map((value) => ({ value, label: kindNames[value] }))
export const urgencies = urgencyCodes.map((value) => ({ value, label: urgencyNames[value] }))
