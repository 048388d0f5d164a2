import { describe, expect, it } from 'vitest'
import { attributesAtLeastK } from '#core/pattern/anonymise/attributes.ts'
import { mayFeedPatterns } from '#core/pattern/anonymise/consent.ts'
import { countBand } from '#core/pattern/anonymise/count-band.ts'
import { coarsePlaces } from '#core/pattern/anonymise/countries.ts'
import { moneyAtLeastK } from '#core/pattern/anonymise/money.ts'
import type { PatternTip } from '#core/pattern/draft.ts'
import { fc } from '#tests/support/property.ts'
import { codedAnswers, tips } from '../arbitraries.ts'

const yes = { use_in_patterns: true }
const tipWith = (tipId: string, part: Partial<PatternTip> = {}): PatternTip => ({
  tipId,
  withdrawn: false,
  consents: yes,
  coded: [codedAnswers[0]],
  week: '2026-W44',
  places: [],
  losses: [],
  ...part,
})
const group = (size: number, part: Partial<PatternTip> = {}) =>
  Array.from({ length: size }, (_, i) => tipWith(`t${i}`, part))

const ks = fc.integer({ min: 3, max: 8 })
const upper = (band: string) => ({ '1-2': 2, '3-9': 9, '10-49': 49, '50-249': 249 })[band] ?? 1e9

describe('attributes that at least k tips share', () => {
  it('appear at k with a band, and below k only to the reviewer with the true count', () => {
    expect(attributesAtLeastK(group(5), 5)).toEqual({
      kept: [{ ...codedAnswers[0], tips: '3-9', count: 5 }],
      dropped: [],
    })
    expect(attributesAtLeastK(group(4), 5)).toEqual({
      kept: [],
      dropped: [{ ...codedAnswers[0], count: 4 }],
    })
  })

  it('never at a k below 3', () => {
    for (const k of [2, 0, -5, 2.9, Number.NaN])
      expect(() => attributesAtLeastK(group(9), k)).toThrow(RangeError)
  })

  it('count a tip once, however often it says so or is handed in', () => {
    const same = [
      ...group(4),
      tipWith('t0'),
      tipWith('t1', { coded: [codedAnswers[0], codedAnswers[0]] }),
    ]
    expect(attributesAtLeastK(same, 5).kept).toEqual([])
  })

  it('count no tip that was withdrawn or gave no consent', () => {
    const silent = [
      tipWith('x', { withdrawn: true }),
      tipWith('y', { consents: { use_in_patterns: false } }),
    ]
    expect(attributesAtLeastK([...group(4), ...silent], 5).dropped[0]?.count).toBe(4)
  })

  it('are options of the form: typed words, empty options and facts about the reporter are none', () => {
    const coded = [
      { question: 'story', value: 'they_beat_us' },
      { question: 'job_role', value: 'my_boss_mr_li' },
      { question: 'job_role', value: 'unknown' },
      { question: 'language', value: 'th' },
      { question: 'role', value: 'self' },
      { question: 'constructor', value: 'name' },
    ]
    expect(attributesAtLeastK(group(9, { coded }), 3)).toEqual({ kept: [], dropped: [] })
  })

  it('are right in count and band, and complete', () => {
    fc.assert(
      fc.property(tips(), ks, (all, k) => {
        const { kept, dropped } = attributesAtLeastK(all, k)
        for (const answer of codedAnswers) {
          const count = all
            .filter(mayFeedPatterns)
            .filter(({ coded }) => coded.includes(answer)).length
          const find = (one: { question: string; value: string }) =>
            one.question === answer.question && one.value === answer.value
          expect(kept.find(find)?.tips).toBe(count >= k ? countBand(count) : undefined)
          expect(dropped.find(find)?.count).toBe(count > 0 && count < k ? count : undefined)
        }
      }),
    )
  })

  it('do not change when one tip goes, but to vanish at k or to step down at the edge of a band', () => {
    fc.assert(
      fc.property(tips(14), ks, fc.nat(), (all, k, pick) => {
        fc.pre(all.length > 0)
        const gone = pick % all.length
        const before = attributesAtLeastK(all, k).kept
        const after = attributesAtLeastK(all.toSpliced(gone, 1), k).kept
        const keyOf = ({ question, value }: { question: string; value: string }) =>
          `${question}=${value}`
        const left = new Map(after.map((one) => [keyOf(one), one.tips]))
        for (const { tips: band, ...answer } of before) {
          const members = all
            .filter(mayFeedPatterns)
            .filter(({ coded }) => coded.some((one) => keyOf(one) === keyOf(answer)))
          const touched = members.some(({ tipId }) => tipId === `t${gone}`)
          const rest = left.get(keyOf(answer))
          if (!touched) expect(rest).toBe(band)
          else if (members.length === k) expect(rest).toBeUndefined()
          else if (rest !== band) expect(upper(rest ?? '')).toBe(members.length - 1)
          left.delete(keyOf(answer))
        }
        expect([...left.keys()], 'nothing appears because a tip went').toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})

describe('places', () => {
  const places = [{ role: 'destination' as const, country: 'KH', region: 'KH-1' }]

  it('name a country at k and a region only at five, even if k is three', () => {
    expect(coarsePlaces(group(4, { places }), 3)).toEqual({
      kept: [{ role: 'destination', country: 'KH', region: null, tips: '3-9', count: 4 }],
      dropped: [{ role: 'destination', country: 'KH', region: 'KH-1', count: 4 }],
    })
    expect(coarsePlaces(group(5, { places }), 3).kept).toHaveLength(2)
    expect(coarsePlaces(group(5, { places }), 6).kept).toEqual([])
  })

  it('leave out what is no country or region code', () => {
    const typed = [
      { role: 'destination' as const, country: 'Cambodia', region: null },
      { role: 'destination' as const, country: 'KH', region: 'the red house' },
    ]
    expect(coarsePlaces(group(9, { places: typed }), 3)).toEqual({ kept: [], dropped: [] })
  })
})

describe('money', () => {
  const losses = [{ asset: 'USD', amount: '300' }]

  it('is told per asset, at k tips, as a power of ten', () => {
    expect(moneyAtLeastK(group(5, { losses }), 5).kept).toEqual([
      { asset: 'USD', at_least: '1000', below: '10000', tips: '3-9', count: 5 },
    ])
    expect(moneyAtLeastK(group(4, { losses }), 5)).toEqual({
      kept: [],
      dropped: [{ asset: 'USD', count: 4, reason: 'below_k' }],
    })
  })

  it('is not told where one tip makes up more than half of it', () => {
    const rich = tipWith('rich', { losses: [{ asset: 'USD', amount: '5000' }, ...losses] })
    expect(moneyAtLeastK([...group(5, { losses }), rich], 5).dropped).toEqual([
      { asset: 'USD', count: 6, reason: 'one_tip_dominates' },
    ])
  })

  it('falls by one power of ten at most when one tip goes', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 4, maxLength: 12 })
    fc.assert(
      fc.property(amounts, fc.nat(), (values, pick) => {
        const all = values.map((value, i) => ({
          ...tipWith(`t${i}`),
          losses: [{ asset: 'USD', amount: String(value) }],
        }))
        const before = moneyAtLeastK(all, 3).kept[0]
        const after = moneyAtLeastK(all.toSpliced(pick % all.length, 1), 3).kept[0]
        if (before && after) expect(before.at_least.length - after.at_least.length).toBeLessThan(2)
      }),
    )
  })
})
