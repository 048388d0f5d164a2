import { countrySpecs, isValidIBAN } from 'ibantools'
import { accept, type Normalised, refuse } from '#core/indicator/normalise/outcome.ts'

const countryCode = /^[A-Za-z]{2}$/

/** Length of an IBAN of that country, or null where the country has none. */
export const ibanLength = (country: string): number | null => {
  const spec = Object.hasOwn(countrySpecs, country) ? countrySpecs[country] : undefined
  return spec?.IBANRegistry === true ? (spec.chars ?? null) : null
}

/** `iban:DE89…`, or `th:1234567890` when the country is known. Leading zeros are part of a number. */
export const normaliseBankAccount = (raw: string, country: string | undefined): Normalised => {
  const spelling = raw.replace(/^iban[:\s]+/i, '')
  const compact = spelling.replace(/[\s.\-_/]/g, '').toUpperCase()
  if (compact.length > 40) return refuse('too_long')
  if (isValidIBAN(compact)) return accept('bank_account', `iban:${compact}`)
  const stated = /^([A-Za-z]{2}):/.exec(spelling)?.[1]
  const number = stated === undefined ? compact : compact.slice(3)
  if (!/^[A-Z0-9]{4,34}$/.test(number) || number.replace(/\D/g, '').length < 4)
    return refuse('not_an_account')
  if (/^[A-Z]{2}\d{2}/.test(number) && number.length === ibanLength(number.slice(0, 2)))
    return refuse('bad_checksum')
  const home = stated ?? country
  if (home === undefined || !countryCode.test(home)) return refuse('country_needed')
  return accept('bank_account', `${home.toLowerCase()}:${number}`)
}
