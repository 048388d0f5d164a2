import { describe, expect, it } from 'vitest'
import { agreementOf, countPairs, type Pair } from '#core/quality/agreement.ts'
import { fc } from '#tests/support/property.ts'

const code = fc.constantFrom('confirmed', 'suspected', 'insufficient', 'legitimate')
const pairs = fc.array(fc.tuple(code, code), { maxLength: 60 })

describe('kappa', () => {
  it('is that of a worked example: 20 yes, 15 no, 5 and 10 apart', () => {
    const counts = [
      { first: 'yes', second: 'yes', count: 20 },
      { first: 'yes', second: 'no', count: 5 },
      { first: 'no', second: 'yes', count: 10 },
      { first: 'no', second: 'no', count: 15 },
    ]
    const { n, agreed, percent, kappa } = agreementOf(counts)
    expect({ n, agreed, percent }).toEqual({ n: 50, agreed: 35, percent: 70 })
    expect(kappa).toBeCloseTo(0.4, 12)
  })

  it('is 1 where all agree about different things, and nothing where all say the same', () => {
    expect(
      agreementOf(
        countPairs([
          ['a', 'a'],
          ['b', 'b'],
        ]),
      ).kappa,
    ).toBe(1)
    expect(
      agreementOf(
        countPairs([
          ['a', 'a'],
          ['a', 'a'],
        ]),
      ).kappa,
    ).toBeNull()
    expect(agreementOf([])).toEqual({ n: 0, agreed: 0, percent: null, kappa: null })
  })

  it('is below 0 where two always say the opposite', () => {
    expect(
      agreementOf(
        countPairs([
          ['a', 'b'],
          ['b', 'a'],
        ]),
      ).kappa,
    ).toBe(-1)
  })

  it('stays between -1 and 1, the same whoever was first and in whatever order', () => {
    fc.assert(
      fc.property(pairs, (all) => {
        const { kappa } = agreementOf(countPairs(all))
        const turned = all.map(([first, second]): Pair => [second, first])
        if (kappa !== null) {
          expect(kappa).toBeGreaterThanOrEqual(-1)
          expect(kappa).toBeLessThanOrEqual(1)
        }
        expect(agreementOf(countPairs(turned)).kappa).toBe(kappa)
        expect(agreementOf(countPairs(all.toReversed())).kappa).toBe(kappa)
      }),
    )
  })
})

it('counts each pair once, the most frequent first', () => {
  fc.assert(
    fc.property(pairs, (all) => {
      const counts = countPairs(all)
      expect(counts.reduce((total, { count }) => total + count, 0)).toBe(all.length)
      expect(new Set(counts.map(({ first, second }) => `${first} ${second}`)).size).toBe(
        counts.length,
      )
      expect(counts.map(({ count }) => count)).toEqual(
        counts.map(({ count }) => count).toSorted((a, b) => b - a),
      )
    }),
  )
})
