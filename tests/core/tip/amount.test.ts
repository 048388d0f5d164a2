import { describe, expect, it } from 'vitest'
import { textLanguageTags } from '#core/text/languages.ts'
import { type DecimalMark, decimalMarkOf, parseAmount, parseDecimal } from '#core/tip/amount.ts'
import { fc } from '#tests/support/property.ts'

const read = (text: string, asset: string, decimal: DecimalMark) => {
  const result = parseAmount(text, asset, decimal)
  if (result.ok) return result.amount
  return result.reason === 'unclear' ? result.readings.join(' or ') : 'none'
}

/** As people write it: text, asset, then what it is where fractions follow a point, and a comma. */
const amounts: readonly (readonly [string, string, string, string])[] = [
  ['1500', 'USD', '1500', '1500'],
  ['007', 'USD', '7', '7'],
  ['12.5', 'USD', '12.5', '12.5'],
  ['12,5', 'USD', '12.5', '12.5'],
  ['0,25', 'EUR', '0.25', '0.25'],
  ['.5', 'BTC', '0.5', '0.5'],
  // Both marks: the last one stands before the fraction.
  ['1,250.50', 'USD', '1250.5', '1250.5'],
  ['1.250,50', 'EUR', '1250.5', '1250.5'],
  ['1.250.000', 'VND', '1250000', '1250000'],
  ['1,250,000', 'KRW', '1250000', '1250000'],
  // Spaces of every width, apostrophes, Indian groups, marks of Arabic, wide digits.
  ['1 250,50', 'EUR', '1250.5', '1250.5'],
  ['1\u202F250,50', 'EUR', '1250.5', '1250.5'],
  ["1'250.50", 'CHF', '1250.5', '1250.5'],
  ['1’250', 'CHF', '1250', '1250'],
  ['1,25,000', 'INR', '125000', '125000'],
  ['१,२५,०००', 'INR', '125000', '125000'],
  ['१२,३४,५६७.५०', 'INR', '1234567.5', '1234567.5'],
  ['١٢٥٠', 'AED', '1250', '1250'],
  ['١٬٢٥٠', 'AED', '1250', '1250'],
  ['١٬٢٥٠٫٥٠', 'AED', '1250.5', '1250.5'],
  ['٠٫٢٥', 'BTC', '0.25', '0.25'],
  ['٢٬٥٠٠٬٠٠٠', 'IQD', '2500000', '2500000'],
  ['๑,๕๐๐', 'THB', '1500', '1500 or 1.5'],
  ['１２５０', 'JPY', '1250', '1250'],
  ['１，２５０，０００', 'JPY', '1250000', '1250000'],
  // One mark and three digits: the money and the language decide, or the person.
  ['1,250', 'USD', '1250', '1250 or 1.25'],
  ['1.250', 'USD', '1250 or 1.25', '1250'],
  ['1.255', 'EUR', '1255 or 1.2550', '1255'],
  ['500.000', 'VND', '500000', '500000'],
  ['1,250', 'JPY', '1250', '1250'],
  ['1.250', 'KWD', '1.25', '1250 or 1.25'],
  ['1.500', 'ETH', '1.5', '1500 or 1.5'],
  ['1,500', 'USDT', '1500', '1.5'],
  ['0.125', 'BTC', '0.125', '0.125'],
  ['0,125', 'BTC', '0.125', '0.125'],
  ['1234.567', 'BTC', '1234.5670', '1234.5670'],
  ['1.2500', 'BTC', '1.25', '1.25'],
  // Money beside the number, before or behind it.
  ['$ 20', 'USD', '20', '20'],
  ['US$1,250.00', 'USD', '1250', '1250'],
  ['R$ 20,50', 'BRL', '20.5', '20.5'],
  ['Rs.500', 'INR', '500', '500'],
  ['500/-', 'INR', '500', '500'],
  ['500.-', 'CHF', '500', '500'],
  ['RM50', 'MYR', '50', '50'],
  ['Rp 500.000', 'IDR', '500000', '500000'],
  ['20 USDT', 'USDT', '20', '20'],
  ['1.500.000đ', 'VND', '1500000', '1500000'],
  ['₱1,250.75', 'PHP', '1250.75', '1250.75'],
  ['5000บาท', 'THB', '5000', '5000'],
  ['~500', 'USD', '500', '500'],
  // Words for thousands.
  ['10k', 'USD', '10000', '10000'],
  ['1.5 million', 'USD', '1500000', '1500000'],
  ['2,5 juta', 'IDR', '2500000', '2500000'],
  ['500 ribu', 'IDR', '500000', '500000'],
  ['20 triệu', 'VND', '20000000', '20000000'],
  ['2 lakh', 'INR', '200000', '200000'],
  ['३ लाख', 'INR', '300000', '300000'],
  ['5万円', 'JPY', '50000', '50000'],
  ['１０万', 'CNY', '100000', '100000'],
  ['300만 원', 'KRW', '3000000', '3000000'],
  ['2 แสน', 'THB', '200000', '200000'],
  ['3 ล้านบาท', 'THB', '3000000', '3000000'],
  ['5 آلاف', 'SAR', '5000', '5000'],
  // Nobody's amount, or more than one: better asked than guessed.
  ['', 'USD', 'none', 'none'],
  ['lots', 'USD', 'none', 'none'],
  ['0', 'USD', 'none', 'none'],
  ['-5', 'USD', 'none', 'none'],
  ['1e9', 'USD', 'none', 'none'],
  ['NaN', 'USD', 'none', 'none'],
  ['5 or 6', 'USD', 'none', 'none'],
  ['2tr5', 'VND', 'none', 'none'],
  ['20 mil', 'USD', 'none', 'none'],
  ['1.25.0', 'USD', 'none', 'none'],
  ['1.25,50', 'EUR', 'none', 'none'],
  ['12 34', 'EUR', 'none', 'none'],
  ['1.2.3,4,5', 'USD', 'none', 'none'],
  ['9'.repeat(40), 'USD', 'none', 'none'],
]

describe('an amount', () => {
  it.each(amounts)(
    '%s (%s) is %s, and %s where fractions follow a comma',
    (text, asset, point, comma) => {
      expect([read(text, asset, '.'), read(text, asset, ',')]).toEqual([point, comma])
    },
  )

  it('is read with the mark that each language writes', () => {
    const comma = textLanguageTags.filter((tag) => decimalMarkOf(tag) === ',')
    expect(comma.sort()).toEqual(['es', 'fr', 'id', 'vi'])
  })

  it('is as each language’s own number format writes it', () => {
    const assets = fc.constantFrom('USD', 'IDR', 'VND', 'INR', 'BTC')
    const cents = fc.integer({ min: 1, max: 999_999_999 })
    fc.assert(
      fc.property(cents, assets, fc.constantFrom(...textLanguageTags), (number, asset, tag) => {
        const written = new Intl.NumberFormat(tag, { minimumFractionDigits: 2 }).format(
          number / 100,
        )
        expect(read(written, asset, decimalMarkOf(tag))).toBe(String(number / 100))
      }),
    )
  })

  it('reads its own result again as the same, whatever the language', () => {
    const decimals = fc
      .tuple(fc.nat(999_999_999), fc.nat(999_999))
      .map(([whole, fraction]) => `${whole}.${String(fraction).padStart(6, '0')}`)
    const marks = fc.constantFrom<DecimalMark>('.', ',')
    fc.assert(
      fc.property(
        decimals,
        fc.constantFrom('USD', 'BTC', 'KWD', 'JPY'),
        marks,
        (text, asset, mark) => {
          const first = parseDecimal(text)
          fc.pre(first.ok)
          if (first.ok) expect(parseAmount(first.amount, asset, mark)).toEqual(first)
        },
      ),
    )
  })

  it('is never more than one, and never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const result = parseAmount(text, 'USD')
        if (result.ok) expect(result.amount).toMatch(/^\d{1,15}(\.\d{1,18})?$/)
      }),
    )
  })
})
