import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAmount, parseDecimal } from '#core/tip/amount.ts'

describe('an amount', () => {
  it.each([
    ['1500', 'USD', '1500'],
    ['1,500', 'USD', '1500'],
    ['1.500', 'EUR', '1500'],
    ['1,500.50', 'USD', '1500.5'],
    ['1.500,50', 'EUR', '1500.5'],
    ['1 500', 'EUR', '1500'],
    ['1,23,456', 'INR', '123456'],
    ['0,5', 'BTC', '0.5'],
    ['0.125', 'BTC', '0.125'],
    ['1.500', 'ETH', '1.5'],
    ['1,500', 'USDT', '1500'],
    ['$ 20', 'USD', '20'],
    ['Rs.500', 'INR', '500'],
    ['20 USDT', 'USDT', '20'],
    ['๑๕๐๐', 'THB', '1500'],
    ['١٥٠٠', 'AED', '1500'],
    ['.5', 'BTC', '0.5'],
    ['007', 'USD', '7'],
  ])('%s %s is %s', (text, asset, amount) => {
    expect(parseAmount(text, asset)).toEqual({ ok: true, amount })
  })

  it.each(['', 'lots', '0', '-5', '1e9', '1.2.3,4,5', '9'.repeat(40), 'NaN', '5 or 6'])(
    '%s is refused',
    (text) => {
      expect(parseAmount(text, 'USD').ok).toBe(false)
    },
  )

  it('reads its own result again as the same', () => {
    const decimal = fc
      .tuple(fc.nat(999_999_999), fc.nat(999_999))
      .map(([whole, fraction]) => `${whole}.${String(fraction).padStart(6, '0')}`)
    fc.assert(
      fc.property(decimal, fc.constantFrom('USD', 'BTC'), (text, asset) => {
        const first = parseDecimal(text, asset)
        fc.pre(first.ok)
        if (first.ok) expect(parseAmount(first.amount, asset)).toEqual(first)
      }),
    )
  })
})
