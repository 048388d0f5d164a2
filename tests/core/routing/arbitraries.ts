import { urgencyCodes } from '#core/case/states.ts'
import { indicatorTypes } from '#core/indicator/types.ts'
import { sectors } from '#core/release/sectors.ts'
import type { Condition, Leaf } from '#core/routing/condition.ts'
import type { RoutingFacts } from '#core/routing/facts.ts'
import { type Rule, ruleModes } from '#core/routing/route.ts'
import { tipKindCodes } from '#core/tip/kind.ts'
import { fc } from '#tests/support/property.ts'

// Few values, so that rules and cases meet often.
const countries = ['KH', 'MM', 'TH'] as const
const tongues = ['en', 'th', 'zh', 'zh-Hans'] as const
const named = [
  { type: 'phone', value: '+66812345678' },
  { type: 'domain', value: 'golden-palace.example' },
  { type: 'email', value: 'hr@golden-palace.example' },
] as const

const some = <T>(values: readonly T[]) =>
  fc.subarray([...values], { minLength: 1 }) as fc.Arbitrary<T[]>

const score = fc.integer({ min: -50, max: 300 })

export const aLeaf: fc.Arbitrary<Leaf> = fc.oneof(
  some(tipKindCodes).map((is): Leaf => ({ on: 'kind', is })),
  some(countries).map((is): Leaf => ({ on: 'country', is })),
  some(tongues).map((is): Leaf => ({ on: 'language', is })),
  some(urgencyCodes).map((is): Leaf => ({ on: 'urgency', is })),
  some(indicatorTypes).map((is): Leaf => ({ on: 'indicator_type', is })),
  fc.constantFrom(...named).map((one): Leaf => ({ on: 'indicator', ...one })),
  fc.integer({ min: 2, max: 9 }).map((tips): Leaf => ({ on: 'seen', tips })),
  some(sectors).map((is): Leaf => ({ on: 'sector', is })),
  score.map((least): Leaf => ({ on: 'score', least })),
  score.map((most): Leaf => ({ on: 'score', most })),
)

export const aCondition: fc.Arbitrary<Condition> = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'tree' },
    aLeaf,
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((all): Condition => ({ all })),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((any): Condition => ({ any })),
    tie('tree').map((not): Condition => ({ not })),
  ),
})).tree

export const someFacts: fc.Arbitrary<RoutingFacts> = fc.record({
  kind: fc.constantFrom(...tipKindCodes),
  countries: fc.subarray([...countries, 'GB']),
  language: fc.constantFrom(...tongues, 'vi'),
  urgency: fc.constantFrom(...urgencyCodes),
  score,
  indicators: fc
    .subarray([...named])
    .chain((list) => fc.tuple(...list.map((one) => fc.nat(12).map((tips) => ({ ...one, tips }))))),
})

export const someRules: fc.Arbitrary<Rule[]> = fc
  .array(
    fc.record({
      mode: fc.constantFrom(...ruleModes),
      queueId: fc.constantFrom('north', 'south'),
      condition: aCondition,
      version: fc.integer({ min: 1, max: 9 }),
    }),
    { maxLength: 6 },
  )
  .map((rules) => rules.map((rule, at) => ({ ...rule, id: `rule ${at}` })))
