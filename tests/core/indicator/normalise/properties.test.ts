import { describe, expect, test } from 'vitest'
import { normaliseIndicator } from '#core/indicator/normalise-indicator.ts'
import { indicatorSchema } from '#core/indicator/schema.ts'
import { anyAddress, anyHints, anySpelling, anyType } from '#tests/support/indicator-arbitraries.ts'
import { fc } from '#tests/support/property.ts'

describe('normalising', () => {
  test('any string is either an indicator that the schema knows or a refusal with its reason', () => {
    fc.assert(
      fc.property(anyType, anySpelling, anyHints, (type, raw, hints) => {
        const normalised = normaliseIndicator(type, raw, hints)
        if (normalised.ok) expect(indicatorSchema.parse(normalised.indicator).type).toBe(type)
        else expect(normalised.reason).toMatch(/^[a-z_]+$/)
      }),
      { numRuns: 3000 },
    )
  })

  test('a canonical value is its own canonical value, whatever the hints', () => {
    fc.assert(
      fc.property(anyType, anySpelling, anyHints, anyHints, (type, raw, hints, others) => {
        const once = normaliseIndicator(type, raw, hints)
        fc.pre(once.ok)
        expect(normaliseIndicator(type, once.indicator.value, others)).toEqual(once)
      }),
      { numRuns: 3000 },
    )
  })

  test('every address that a chain would accept is found to be that chain’s', () => {
    fc.assert(
      fc.property(anyAddress, ({ chain, address }) => {
        const wallet = normaliseIndicator('wallet', address)
        expect(wallet.ok && wallet.indicator.value.split(':')[0]).toBe(chain)
      }),
      { numRuns: 400 },
    )
  })

  test('one mistyped character is no wallet', () => {
    fc.assert(
      fc.property(
        anyAddress,
        fc.nat(),
        fc.constantFrom(...'acdefghjkmnpqrstuvwxyz23456789'),
        (one, at, typed) => {
          const { address } = one
          const place = 4 + (at % (address.length - 4))
          fc.pre(address[place]?.toLowerCase() !== typed)
          // A wrong digit can leave an EVM address without any capital, hence without a checksum.
          fc.pre(one.chain !== 'eth' || /[A-F].*[A-F]/.test(address))
          const mistyped = address.slice(0, place) + typed + address.slice(place + 1)
          fc.pre(one.chain !== 'eth' || /[a-f].*[A-F]|[A-F].*[a-f]/.test(mistyped.slice(2)))
          expect(normaliseIndicator('wallet', mistyped).ok).toBe(false)
        },
      ),
      { numRuns: 400 },
    )
  })
})
