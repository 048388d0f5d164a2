import { describe, expect, test } from 'vitest'
import { type Condition, conditionSchema, maxDepth, maxLeaves } from '#core/routing/condition.ts'
import { explain } from '#core/routing/explain.ts'
import { type RoutingFacts, sectorsConcerned } from '#core/routing/facts.ts'
import { type Rule, route } from '#core/routing/route.ts'
import { fc } from '#tests/support/property.ts'
import { aCondition, someFacts, someRules } from './arbitraries.ts'

const facts: RoutingFacts = {
  kind: 'forced_work',
  countries: ['KH', 'TH'],
  language: 'zh-Hans',
  urgency: 'high',
  score: 120,
  indicators: [
    { type: 'phone', value: '+66812345678', tips: 7 },
    { type: 'domain', value: 'golden-palace.example', tips: 1 },
  ],
}
const holds = (condition: Condition) => explain(condition, facts).holds

describe('what a line asks', () => {
  test.each<[Condition, boolean]>([
    [{ on: 'kind', is: ['forced_work'] }, true],
    [{ on: 'kind', is: ['job_offer', 'investment'] }, false],
    [{ on: 'country', is: ['MM', 'TH'] }, true],
    [{ on: 'country', is: ['MM'] }, false],
    [{ on: 'language', is: ['zh'] }, true],
    [{ on: 'language', is: ['zh-Hans'] }, true],
    [{ on: 'language', is: ['zh-Hant', 'z'] }, false],
    [{ on: 'urgency', is: ['imminent', 'high'] }, true],
    [{ on: 'indicator_type', is: ['domain'] }, true],
    [{ on: 'indicator_type', is: ['wallet'] }, false],
    [{ on: 'indicator', type: 'phone', value: '+66812345678' }, true],
    [{ on: 'indicator', type: 'handle', value: '+66812345678' }, false],
    [{ on: 'seen', tips: 7 }, true],
    [{ on: 'seen', tips: 8 }, false],
    [{ on: 'sector', is: ['telecom'] }, true],
    [{ on: 'sector', is: ['regulator', 'finance'] }, false],
    [{ on: 'score', least: 120, most: 120 }, true],
    [{ on: 'score', least: 121 }, false],
    [{ on: 'score', most: 119 }, false],
  ])('%j: %s', (condition, expected) => {
    expect(holds(condition)).toBe(expected)
    expect(holds({ not: condition })).toBe(!expected)
  })

  test('urgent cases and those who are held concern the police', () => {
    expect([...sectorsConcerned(facts)].sort()).toEqual(['ngo', 'platform', 'police', 'telecom'])
    expect(sectorsConcerned({ ...facts, kind: 'other_scam', urgency: 'low' })).not.toContain(
      'police',
    )
  })

  test('the reasons are the lines that decided, and name no identifier', () => {
    const condition: Condition = {
      all: [
        {
          any: [
            { on: 'country', is: ['KH'] },
            { on: 'score', least: 500 },
          ],
        },
        { not: { on: 'language', is: ['th'] } },
        { on: 'indicator', type: 'phone', value: '+66812345678' },
      ],
    }
    expect(explain(condition, facts)).toEqual({
      holds: true,
      why: [
        { on: 'country', holds: true, found: ['KH'] },
        { on: 'language', holds: false, found: ['zh-Hans'] },
        { on: 'indicator', holds: true, found: ['phone'] },
      ],
    })
  })
})

describe('what is no condition', () => {
  const leaf: Condition = { on: 'kind', is: ['investment'] }
  const nested = (depth: number): Condition => (depth <= 1 ? leaf : { all: [nested(depth - 1)] })

  test.each([
    [{ all: [] }],
    [{ any: [] }],
    [{ on: 'kind', is: [] }],
    [{ on: 'kind', is: ['investment', 'investment'] }],
    [{ on: 'kind', is: ['robbery'] }],
    [{ on: 'country', is: ['kh'] }],
    [{ on: 'language', is: ['not a tag'] }],
    [{ on: 'score' }],
    [{ on: 'score', least: 2, most: 1 }],
    [{ on: 'seen', tips: 1 }],
    [{ on: 'indicator', type: 'phone', value: '0812345678' }],
    [{ on: 'story', is: ['x'] }],
    [{ not: leaf, all: [leaf] }],
    [{ ...leaf, extra: 1 }],
    ['1 === 1'],
    [null],
  ])('%j', (given) => {
    expect(conditionSchema.safeParse(given).success).toBe(false)
  })

  test('one that is too deep or too large', () => {
    expect(conditionSchema.safeParse(nested(maxDepth)).success).toBe(true)
    expect(conditionSchema.safeParse(nested(maxDepth + 1)).success).toBe(false)
    expect(conditionSchema.safeParse(nested(5_000)).success).toBe(false)
    const wide = (count: number) => ({ any: Array.from({ length: count }, () => leaf) })
    expect(conditionSchema.safeParse(wide(maxLeaves)).success).toBe(true)
    expect(conditionSchema.safeParse({ all: [wide(maxLeaves), leaf] }).success).toBe(false)
  })
})

/** The same question, asked the plain way. */
function plainly(condition: Condition, of: RoutingFacts): boolean {
  if ('not' in condition) return !plainly(condition.not, of)
  if ('all' in condition) return !condition.all.some((part) => !plainly(part, of))
  if ('any' in condition) return condition.any.some((part) => plainly(part, of))
  return explain(condition, of).holds
}

test('whatever the schema takes has an answer, with at least one reason', () => {
  fc.assert(
    fc.property(aCondition, someFacts, (condition, of) => {
      expect(conditionSchema.safeParse(condition).success).toBe(true)
      const { holds, why } = explain(condition, of)
      expect(holds).toBe(plainly(condition, of))
      expect(why.length).toBeGreaterThan(0)
    }),
  )
})

test('the first live rule that matches wins', () => {
  fc.assert(
    fc.property(someRules, someFacts, (rules, of) => {
      const first = rules.find(({ mode, condition }) => mode === 'live' && plainly(condition, of))
      expect(route(rules, of).caught?.rule).toBe(first)
    }),
  )
})

test('shadow rules and those that are off never change where a case goes', () => {
  fc.assert(
    fc.property(someRules, someFacts, (rules, of) => {
      const live = rules.filter(({ mode }) => mode === 'live')
      expect(route(rules, of).caught).toEqual(route(live, of).caught)
    }),
  )
})

test('a shadow rule is kept exactly where it would have caught the case if it were live', () => {
  fc.assert(
    fc.property(someRules, someFacts, (rules, of) => {
      const kept = route(rules, of).shadow.map(({ rule }) => rule.id)
      const would = rules.filter((rule) => {
        if (rule.mode !== 'shadow') return false
        const turned = rules.map((one): Rule => (one === rule ? { ...one, mode: 'live' } : one))
        return route(turned, of).caught?.rule.id === rule.id
      })
      expect(kept).toEqual(would.map(({ id }) => id))
    }),
  )
})

test('their order matters', () => {
  const all = { version: 1, mode: 'live' } as const
  const wide: Rule = { ...all, id: 'a', queueId: 'a', condition: { on: 'score', least: 0 } }
  const narrow: Rule = { ...all, id: 'b', queueId: 'b', condition: { on: 'country', is: ['KH'] } }
  expect(route([wide, narrow], facts).caught?.rule.id).toBe('a')
  expect(route([narrow, wide], facts).caught?.rule.id).toBe('b')
  expect(route([], facts)).toEqual({ caught: null, shadow: [] })
})
