import { describe, expect, it, test } from 'vitest'
import { addWeeks } from '#core/pattern/anonymise/iso-week.ts'
import { confidenceOf, deriveConfidence } from '#core/pattern/confidence.ts'
import { scoreIn } from '#core/pattern/decay.ts'
import { halfLifeFor } from '#core/pattern/indicator-defaults.ts'
import { patternPayloadSchema } from '#core/pattern/payload.ts'
import { publishableTypes } from '#core/pattern/publishable.ts'
import { relatedPatterns } from '#core/pattern/related.ts'
import { revokePayload } from '#core/pattern/revoke-payload.ts'
import { asksOf, canAct, suggestedActions, suggestedAsks } from '#core/pattern/sector-actions.ts'
import { sectors } from '#core/release/sectors.ts'
import { tipKindCodes } from '#core/tip/kind.ts'
import { fc } from '#tests/support/property.ts'
import { indicatorOf, payloadOf } from '#tests/support/release-input.ts'

const nothing = { tips: 1, elsewhere: false, acted: false, disputed: false }

describe('how sure we are of an indicator', () => {
  it('is in the middle once a moderator verified it, and says of what it is made', () => {
    expect(deriveConfidence(nothing, 5)).toEqual({
      score: 50,
      parts: [{ code: 'verified', points: 50 }],
    })
    expect(deriveConfidence({ ...nothing, tips: 12, elsewhere: true, acted: true }, 5)).toEqual({
      score: 95,
      parts: [
        { code: 'verified', points: 50 },
        { code: 'tips', points: 20 },
        { code: 'elsewhere', points: 10 },
        { code: 'acted', points: 15 },
      ],
    })
    expect(confidenceOf(deriveConfidence({ ...nothing, disputed: true }, 5).score)).toBe('low')
  })

  it('does not count tips below k, and stays on the scale whatever is known', () => {
    const facts = fc.record({
      tips: fc.nat(400),
      elsewhere: fc.boolean(),
      acted: fc.boolean(),
      disputed: fc.boolean(),
    })
    fc.assert(
      fc.property(facts, fc.integer({ min: 3, max: 12 }), (known, k) => {
        const { score, parts } = deriveConfidence(known, k)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(100)
        expect(parts.some(({ code }) => code === 'tips')).toBe(known.tips >= k)
      }),
    )
  })
})

describe('what is left of it', () => {
  const one = indicatorOf('phone', '+85512345678', {
    score: 80,
    last_seen: '2026-W40',
    valid_until: addWeeks('2026-W40', 12),
    half_life: 4,
  })

  it('is all when it was seen, half after its half-life, and nothing after its term', () => {
    expect(scoreIn('2026-W40', one)).toBe(80)
    expect(scoreIn(addWeeks('2026-W40', 4), one)).toBe(40)
    expect(scoreIn(addWeeks('2026-W40', 13), one)).toBe(0)
    expect(scoreIn('2026-W30', one)).toBe(80)
  })

  it('never grows, for any type and term', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...publishableTypes),
        fc.integer({ min: 0, max: 104 }),
        fc.integer({ min: 0, max: 100 }),
        (type, weeks, score) => {
          const half_life = halfLifeFor(type, weeks)
          const valid_until = addWeeks('2026-W01', weeks)
          const worn = indicatorOf(type, 'x', {
            score,
            last_seen: '2026-W01',
            valid_until,
            half_life,
          })
          const left = Array.from({ length: weeks + 3 }, (_, at) =>
            scoreIn(addWeeks('2026-W01', at), worn),
          )
          expect(left).toEqual([...left].sort((a, b) => b - a))
          expect(left.at(-1)).toBe(0)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('what is asked of whom', () => {
  it('lies within the means of each sector', () => {
    for (const sector of sectors)
      for (const action of Object.values(suggestedActions[sector]))
        expect(canAct(sector, action)).toBe(true)
  })

  it.each(tipKindCodes)('follows from the types of the indicators, for: %s', (kind) => {
    const asked = suggestedAsks(kind, ['phone', 'bank_account', 'phone'])
    expect(asked).toContainEqual({ sector: 'telecom', action: 'number_blocked' })
    expect(asked).toContainEqual({ sector: 'finance', action: 'account_frozen' })
    expect(new Set(asked.map((one) => JSON.stringify(one))).size).toBe(asked.length)
  })

  it('is told beside each indicator as far as it is about it', () => {
    const actions = [
      { sector: 'telecom' as const, recommended: ['number_blocked' as const] },
      { sector: 'police' as const, recommended: ['investigation_opened' as const] },
    ]
    expect(asksOf({ actions }, { type: 'phone' })).toHaveLength(2)
    expect(asksOf({ actions }, { type: 'domain' })).toEqual([])
  })
})

test('a related pattern is named when it is out, under a label that is no stricter', () => {
  const chosen = [
    { id: 'c', number: 9, tlp: 'red' as const },
    { id: 'b', number: 8, tlp: null },
    { id: 'a', number: 7, tlp: 'green' as const },
  ]
  expect(relatedPatterns('amber', chosen)).toEqual({
    kept: [{ id: 'a', number: 7 }],
    stopped: [
      { number: 8, reason: 'not_out' },
      { number: 9, reason: 'stricter_label' },
    ],
  })
})

test('a payload of earlier days is read, and taken back, without what came later', () => {
  const { related, indicators, ...earlier } = payloadOf()
  const old = patternPayloadSchema.parse({
    ...earlier,
    indicators: indicators.map(({ score, half_life, ...one }) => one),
  })
  expect(Object.keys(old)).not.toContain('related')
  const revoked = revokePayload(old, 'error')
  expect(Object.keys(revoked)).not.toContain('related')
  expect(revokePayload(payloadOf(), 'error').related).toEqual([])
})
