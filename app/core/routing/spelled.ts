import { countryCodes } from '#core/tip/country.ts'
import { canonicalLanguage, languages } from '#core/tip/language.ts'

type Spelled = { codes: string[]; unknown?: string }

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

function named(type: 'region' | 'language', codes: readonly string[]): Map<string, string> {
  const names = new Intl.DisplayNames(['en'], { type })
  return new Map(codes.map((code) => [folded(names.of(code) ?? code), code]))
}

const countriesByName = named('region', countryCodes)
const languagesByName = named('language', languages)
const countries = new Set(countryCodes)

const countryOf = (text: string): string | undefined =>
  countries.has(text.toUpperCase()) ? text.toUpperCase() : countriesByName.get(folded(text))

const languageOf = (text: string): string | undefined =>
  languagesByName.get(folded(text)) ??
  // A well-formed tag may still be a misspelt word: only those that have a name count.
  (hasName(text) ? canonicalLanguage(text) : undefined)

function hasName(tag: string): boolean {
  const canonical = canonicalLanguage(tag)
  return (
    canonical !== undefined &&
    new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(canonical) !==
      undefined
  )
}

function read(text: string, codeOf: (one: string) => string | undefined): Spelled {
  const parts = text.split(/[,;\n]/).flatMap((part) => part.trim() || [])
  const codes: string[] = []
  for (const part of parts) {
    const code = codeOf(part)
    if (code === undefined) return { codes, unknown: part }
    if (!codes.includes(code)) codes.push(code)
  }
  return { codes }
}

/** Countries by code or English name, with commas between: `KH, Myanmar`. */
export const readCountries = (text: string): Spelled => read(text, countryOf)

/** Languages by BCP 47 tag or English name: `th, Vietnamese`. */
export const readLanguages = (text: string): Spelled => read(text, languageOf)
