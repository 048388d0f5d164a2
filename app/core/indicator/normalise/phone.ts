import {
  type CountryCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max'
import { accept, type Normalised, refuse } from '#core/indicator/normalise/outcome.ts'

/** The hint as the phone library wants it, or undefined when it knows no such country. */
export const phoneCountry = (hint: string | undefined): CountryCode | undefined => {
  const country = hint?.trim().toUpperCase()
  return country !== undefined && isSupportedCountry(country) ? country : undefined
}

/**
 * E.164 of a number that exists by its country's numbering plan, or null. Costs about 10 µs, so
 * finders call it on likely candidates only.
 */
export const validPhone = (spelling: string, country?: CountryCode): string | null => {
  const phone = parsePhoneNumberFromString(spelling, { defaultCountry: country, extract: false })
  return phone?.isValid() ? phone.number : null
}

// The library takes trunk zeros off even where no real number has them, one at a time.
const isSettled = (number: string): boolean =>
  parsePhoneNumberFromString(number, { extract: false })?.number === number

const maxSpelling = 60
const phoneLike = /^[+\d\s().\-/,;xX#ext]+$/

/**
 * With a plus, a number of possible length is taken even where the numbering plan lists no such
 * range: callers with forged numbers use those, and the same forged number is still a link. Without
 * one the number must be valid in the hinted country, or valid as if the plus had been forgotten.
 */
export const normalisePhone = (raw: string, country: string | undefined): Normalised => {
  const spelling = raw.replace(/^(?:tel|callto|sms):/i, '').trim()
  const digits = spelling.replace(/\D/g, '')
  if (spelling.length > maxSpelling || digits.length < 5 || !phoneLike.test(spelling))
    return refuse('not_a_phone')
  const home = phoneCountry(country)
  const dialled = spelling.startsWith('00') ? `+${spelling.slice(2)}` : spelling
  const international = dialled.startsWith('+') ? dialled : null
  if (international !== null) {
    const phone = parsePhoneNumberFromString(international, { extract: false })
    return phone?.isPossible() && isSettled(phone.number)
      ? accept('phone', phone.number)
      : refuse('not_a_phone')
  }
  const number =
    (home && validPhone(spelling, home)) ?? (digits.length >= 10 ? validPhone(`+${digits}`) : null)
  if (number !== null && number !== undefined) return accept('phone', number)
  return refuse(home === undefined ? 'country_needed' : 'not_a_phone')
}
