import { describe, expect, test } from 'vitest'
import {
  explainLink,
  isStrongType,
  linkStrength,
  overCorrelationCap,
  strongTypes,
} from '#core/indicator/link.ts'
import { type Indicator, type IndicatorType, indicatorTypes } from '#core/indicator/types.ts'
import { fc } from '#tests/support/property.ts'

const wallet: Indicator = { type: 'wallet', value: 'btc:3P14159f73E4gFr7JterCCQh9QjiTjiZrG' }
const company: Indicator = { type: 'company', value: 'golden bridge' }
const alias: Indicator = { type: 'alias', value: 'lily from dalian' }
const place: Indicator = { type: 'place', value: 'myawaddy' }

describe('what a shared value weighs', () => {
  test('the rarer, the more', () => {
    expect(linkStrength(wallet, 2, 5000)).toEqual({ bits: 11.3, verdict: 'strong' })
    expect(linkStrength(wallet, 50, 5000).bits).toBeLessThan(linkStrength(wallet, 2, 5000).bits)
  })

  test('in a small collection rarity can’t be seen, so it counts as a thousand tips', () => {
    expect(linkStrength(wallet, 2, 30)).toEqual(linkStrength(wallet, 2, 1000))
  })

  test('words weigh less than numbers that somebody handed out', () => {
    for (const weak of [company, alias, place])
      expect(linkStrength(weak, 2, 5000).bits).toBeLessThan(linkStrength(wallet, 2, 5000).bits / 2)
  })

  test('a value on too many tips links none of them', () => {
    expect(linkStrength(wallet, overCorrelationCap, 5000).bits).toBeGreaterThan(0)
    expect(linkStrength(wallet, overCorrelationCap + 1, 5000)).toEqual({
      bits: 0,
      verdict: 'over_correlated',
    })
  })

  test('a value that everybody shares links nobody', () => {
    expect(linkStrength({ type: 'domain', value: 'facebook.com' }, 2, 5000)).toEqual({
      bits: 0,
      verdict: 'common',
    })
  })

  test('names and places are weak, everything else is strong', () => {
    const weak: IndicatorType[] = ['company', 'alias', 'place']
    expect(indicatorTypes.filter((type) => !isStrongType(type))).toEqual(weak)
    expect(strongTypes).toHaveLength(indicatorTypes.length - weak.length)
  })
})

describe('why two tips are suggested as linked', () => {
  test('one rare wallet is enough', () => {
    const { suggest, total, contributions } = explainLink(
      [{ indicator: wallet, occurrences: 2 }],
      5000,
    )
    expect({ suggest, total, counted: contributions[0]?.counted }).toEqual({
      suggest: true,
      total: 11.3,
      counted: true,
    })
  })

  test('a place or a company alone is not', () => {
    expect(explainLink([{ indicator: place, occurrences: 2 }], 5000).suggest).toBe(false)
    expect(explainLink([{ indicator: company, occurrences: 2 }], 1000).suggest).toBe(false)
  })

  test('a rare company and a rare alias together are', () => {
    const shared = [company, alias].map((indicator) => ({ indicator, occurrences: 2 }))
    expect(explainLink(shared, 1000)).toMatchObject({ suggest: true, total: 5.3 })
  })

  test('common and over-correlated values are shown, weigh nothing and suggest nothing', () => {
    const { contributions, suggest, total } = explainLink(
      [
        { indicator: { type: 'domain', value: 'facebook.com' }, occurrences: 40 },
        { indicator: wallet, occurrences: overCorrelationCap + 1 },
      ],
      5000,
    )
    expect(contributions.map(({ verdict }) => verdict).sort()).toEqual([
      'common',
      'over_correlated',
    ])
    expect({ suggest, total }).toEqual({ suggest: false, total: 0 })
  })

  test('a page, its domain and a mailbox there are one fact, and so are an account and its number', () => {
    const shared = [
      { type: 'url', value: 'https://evil.example/a' },
      { type: 'domain', value: 'evil.example' },
      { type: 'email', value: 'hr@evil.example' },
      { type: 'handle', value: 'whatsapp:+66812345678' },
      { type: 'phone', value: '+66812345678' },
    ] as const satisfies Indicator[]
    const explained = explainLink(
      shared.map((indicator) => ({ indicator, occurrences: 2 })),
      1000,
    )
    expect(explained.contributions.filter(({ counted }) => counted)).toHaveLength(2)
    expect(explained.total).toBe(18)
  })

  test('two mailboxes at a big provider are two facts', () => {
    const shared = ['a.lee@gmail.com', 'b.lee@gmail.com'].map((value) => ({
      indicator: { type: 'email', value } as const,
      occurrences: 2,
    }))
    expect(explainLink(shared, 1000).total).toBe(18)
  })

  test('contributions come strongest first and add up to the total, in any order of input', () => {
    const anyShared = fc.array(
      fc.record({
        indicator: fc.constantFrom(wallet, company, alias, place),
        occurrences: fc.integer({ min: 2, max: 200 }),
      }),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(anyShared, fc.integer({ min: 2, max: 100_000 }), (shared, tips) => {
        const { contributions, total } = explainLink(shared, tips)
        const bits = contributions.map((one) => one.bits)
        expect(bits).toEqual([...bits].sort((a, b) => b - a))
        expect(total).toBeCloseTo(
          contributions.filter((one) => one.counted).reduce((sum, one) => sum + one.bits, 0),
          5,
        )
        expect(explainLink([...shared].reverse(), tips).total).toBe(total)
      }),
    )
  })
})
