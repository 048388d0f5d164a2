import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { describe, expect, test } from 'vitest'
import { shownNumber, smsLink, telLink } from '#core/help/dial.ts'
import { builtInDirectory, coveredCountries } from '#core/help/directory.ts'
import { purposes, serviceSchema } from '#core/help/service.ts'

const eastAndSouthEastAsia = 'KH LA MM TH VN PH MY SG ID BN TL CN HK MO TW JP KR KP MN'.split(' ')

const numbers = builtInDirectory.flatMap(({ id, country, posted, phone, abroad, text }) =>
  [phone, abroad, text].flatMap((number) =>
    number ? [{ id, country: posted ?? country, number }] : [],
  ),
)

/** The country's own code and a short number, as some consular centres publish it. */
function isShortFromAbroad(number: string): boolean {
  return ['+852', '+977'].some((code) => {
    const rest = number.slice(code.length)
    return number.startsWith(code) && /^\d{4}$/.test(rest)
  })
}

describe('the directory of help', () => {
  test('is well formed, and no id stands twice', () => {
    for (const service of builtInDirectory)
      expect(serviceSchema.safeParse(service), service.id).toMatchObject({ success: true })
    const ids = builtInDirectory.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('covers East and South-East Asia whole, and at least 25 countries', () => {
    expect(coveredCountries.length).toBeGreaterThanOrEqual(38)
    for (const country of eastAndSouthEastAsia) expect(coveredCountries).toContain(country)
  })

  test('knows an emergency number for every country but North Korea', () => {
    const without = coveredCountries.filter(
      (country) =>
        !builtInDirectory.some(
          (service) => service.country === country && service.for.includes('emergency'),
        ),
    )
    expect(without).toEqual(['KP'])
  })

  test('serves each purpose somewhere', () => {
    for (const purpose of purposes)
      expect(builtInDirectory.some((service) => service.for.includes(purpose))).toBe(true)
  })

  test.each(numbers.filter(({ number }) => number.startsWith('+')))(
    '$id: $number is a number of its country',
    ({ country, number }) => {
      if (isShortFromAbroad(number)) return
      const parsed = parsePhoneNumberFromString(number)
      expect(parsed?.isValid()).toBe(true)
      // +1 is shared: a toll-free number belongs to no one country.
      if (parsed?.countryCallingCode !== '1') expect(parsed?.country).toBe(country)
    },
  )

  test('shows no number that only works at home to people abroad', () => {
    const misleading = builtInDirectory.filter(({ phone, abroad }) => {
      if (abroad !== undefined || !phone?.startsWith('+') || phone.startsWith('+1')) return false
      return parsePhoneNumberFromString(phone)?.getType() === 'TOLL_FREE'
    })
    expect(misleading).toEqual([])
  })

  test('claims no verification of its own: that is the operator’s word', () => {
    expect(builtInDirectory.filter(({ verifiedOn }) => verifiedOn !== null)).toEqual([])
  })
})

test('numbers are shown as people write them, and dialled as they are', () => {
  expect(shownNumber('+6625728442')).toBe('+66 2 572 8442')
  expect(shownNumber('1300')).toBe('1300')
  expect(telLink('#9110')).toBe('tel:%239110')
  expect(smsLink('+61421269080')).toBe('sms:+61421269080')
})
