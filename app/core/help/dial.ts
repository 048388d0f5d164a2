import { parsePhoneNumberFromString } from 'libphonenumber-js/max'

/** As people write it: `+66 2 572 8442`; short numbers stay as they are. */
export function shownNumber(number: string): string {
  if (!number.startsWith('+')) return number
  return parsePhoneNumberFromString(number)?.formatInternational() ?? number
}

/** RFC 3966; a `#` must be escaped in an address. */
export const telLink = (number: string): string => `tel:${number.replace('#', '%23')}`

/** RFC 5724. */
export const smsLink = (number: string): string => `sms:${number}`
