import { z } from 'zod'
import { urgencyCodes } from '#core/case/states.ts'
import { normaliseIndicator } from '#core/indicator/normalise-indicator.ts'
import { indicatorTypes, maxValueLength } from '#core/indicator/types.ts'
import { sectors } from '#core/release/sectors.ts'
import { countryCodes } from '#core/tip/country.ts'
import { tipKindCodes } from '#core/tip/kind.ts'
import { canonicalLanguage } from '#core/tip/language.ts'

/** Deeper than anybody reads; a leaf is one deep. */
export const maxDepth = 5
/** More than fits on a page. */
export const maxLeaves = 60
/** No score comes near it, in either direction. */
export const maxScore = 9_999
export const maxTips = 100_000

const someOf = <Value extends z.ZodType<string>>(value: Value) =>
  z
    .array(value)
    .min(1)
    .max(countryCodes.length)
    .refine((all) => new Set(all).size === all.length, 'named_twice')

const language = z.string().refine((tag) => canonicalLanguage(tag) === tag, 'not_a_language')
const score = z.int().min(-maxScore).max(maxScore)

/** What one line of a rule asks of a case. Any of the values in `is` will do. */
export const leafSchema = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('kind'), is: someOf(z.enum(tipKindCodes)) }),
  /** Where the person is, goes or passes through. */
  z.strictObject({ on: z.literal('country'), is: someOf(z.enum(countryCodes)) }),
  /** BCP 47; `zh` means each of its scripts, too. */
  z.strictObject({ on: z.literal('language'), is: someOf(language) }),
  z.strictObject({ on: z.literal('urgency'), is: someOf(z.enum(urgencyCodes)) }),
  z.strictObject({ on: z.literal('indicator_type'), is: someOf(z.enum(indicatorTypes)) }),
  /** One identifier, in its canonical form. */
  z
    .strictObject({
      on: z.literal('indicator'),
      type: z.enum(indicatorTypes),
      value: z.string().min(1).max(maxValueLength),
    })
    .refine(({ type, value }) => {
      const read = normaliseIndicator(type, value)
      return read.ok && read.indicator.value === value
    }, 'not_canonical'),
  /** An identifier that so many tips name. */
  z.strictObject({ on: z.literal('seen'), tips: z.int().min(2).max(maxTips) }),
  z.strictObject({ on: z.literal('sector'), is: someOf(z.enum(sectors)) }),
  z
    .strictObject({ on: z.literal('score'), least: score.optional(), most: score.optional() })
    .refine(({ least, most }) => least !== undefined || most !== undefined, 'no_bound')
    .refine(({ least, most }) => (least ?? -maxScore) <= (most ?? maxScore), 'bounds_reversed'),
])
export type Leaf = z.infer<typeof leafSchema>
export type LeafName = Leaf['on']
export const leafNames = leafSchema.options.map(({ shape }) => shape.on.value) as LeafName[]

export type Condition =
  | Leaf
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }

/** Each depth has its own schema, so that nothing deeper is ever walked into. */
function treeOf(depth: number): z.ZodType<Condition> {
  if (depth <= 1) return leafSchema
  const part = treeOf(depth - 1)
  const parts = z.array(part).min(1).max(maxLeaves)
  return z.union([
    leafSchema,
    z.strictObject({ all: parts }),
    z.strictObject({ any: parts }),
    z.strictObject({ not: part }),
  ])
}

export function leavesOf(condition: Condition): Leaf[] {
  if ('on' in condition) return [condition]
  if ('not' in condition) return leavesOf(condition.not)
  return ('all' in condition ? condition.all : condition.any).flatMap(leavesOf)
}

/** What a rule's condition must be, wherever it comes from. */
export const conditionSchema = treeOf(maxDepth).refine(
  (condition) => leavesOf(condition).length <= maxLeaves,
  'too_many_leaves',
)
