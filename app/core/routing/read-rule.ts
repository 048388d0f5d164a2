import { z } from 'zod'
import { normaliseIndicator } from '#core/indicator/normalise-indicator.ts'
import { indicatorTypes } from '#core/indicator/types.ts'
import { cleanLine } from '#core/tip/clean.ts'
import { type Condition, conditionSchema, type Leaf, leafSchema, maxLeaves } from './condition.ts'
import { ruleModes } from './route.ts'
import { readCountries, readLanguages } from './spelled.ts'
import type { TypedGroup, TypedRow, TypedRule } from './typed-rule.ts'

export const longestRuleName = 80

/** What a rule is, apart from its place. */
export const ruleContent = z.strictObject({
  name: z.string().min(1).max(longestRuleName),
  queueId: z.uuid(),
  mode: z.enum(ruleModes),
  condition: conditionSchema,
})
export type RuleContent = z.infer<typeof ruleContent>

export type RuleFault =
  | 'name_missing'
  | 'name_too_long'
  | 'queue_missing'
  | 'mode_missing'
  | 'no_lines'
  | 'too_many_lines'
  | 'nothing_chosen'
  | 'country_unknown'
  | 'language_unknown'
  | 'type_missing'
  | 'not_of_type'
  | 'number_expected'
  | 'bounds_reversed'
/** `field` is that of the form; `typed` what could not be read of it. */
export type FieldFault = { field: string; fault: RuleFault; typed?: string }

type Read<T> = { ok: true; value: T } | { ok: false; fault: RuleFault; typed?: string }

const wrong = (fault: RuleFault, typed?: string): Read<never> => ({
  ok: false,
  fault,
  ...(typed !== undefined && { typed }),
})

function leafOf(leaf: unknown, fault: RuleFault): Read<Leaf> {
  const read = leafSchema.safeParse(leaf)
  return read.success ? { ok: true, value: read.data } : wrong(fault)
}

function readIndicator({ is, text }: TypedRow): Read<Leaf> {
  const type = indicatorTypes.find((one) => one === is[0])
  if (!type) return wrong('type_missing')
  const read = normaliseIndicator(type, text)
  return read.ok
    ? { ok: true, value: { on: 'indicator', ...read.indicator } }
    : wrong('not_of_type', text)
}

/** A whole number; undefined where nothing stands there, NaN for anything else. */
function numberIn(text: string): number | undefined {
  const typed = text.trim()
  if (typed === '') return undefined
  return /^[-−]?\d{1,6}$/.test(typed) ? Number(typed.replace('−', '-')) : Number.NaN
}

function readScore(row: TypedRow): Read<Leaf> {
  const least = numberIn(row.least)
  const most = numberIn(row.most)
  if (least !== undefined && most !== undefined && least > most) return wrong('bounds_reversed')
  const bounds = { ...(least !== undefined && { least }), ...(most !== undefined && { most }) }
  return leafOf({ on: 'score', ...bounds }, 'number_expected')
}

function readLine(row: TypedRow): Read<Leaf> {
  const { on } = row
  switch (on) {
    case 'country':
    case 'language': {
      const { codes, unknown } =
        on === 'country' ? readCountries(row.text) : readLanguages(row.text)
      if (unknown !== undefined) return wrong(`${on}_unknown`, unknown)
      return leafOf({ on, is: codes }, 'nothing_chosen')
    }
    case 'indicator':
      return readIndicator(row)
    case 'seen':
      return leafOf({ on, tips: numberIn(row.least) }, 'number_expected')
    case 'score':
      return readScore(row)
    default:
      return leafOf({ on, is: row.is }, 'nothing_chosen')
  }
}

/** Reads what was typed as a rule, or says of each field what is wrong with it. */
export function readRule(
  typed: TypedRule,
): { ok: true; rule: RuleContent } | { ok: false; faults: FieldFault[] } {
  const faults: FieldFault[] = []
  const name = cleanLine(typed.name)
  if (name === '') faults.push({ field: 'name', fault: 'name_missing' })
  if (name.length > longestRuleName) faults.push({ field: 'name', fault: 'name_too_long' })
  if (!z.uuid().safeParse(typed.queueId).success)
    faults.push({ field: 'queue', fault: 'queue_missing' })
  const mode = ruleModes.find((one) => one === typed.mode)
  if (!mode) faults.push({ field: 'mode', fault: 'mode_missing' })

  const parts = typed.groups.flatMap((group, g) => readGroup(group, g, faults))
  if (typed.groups.every(({ rows }) => rows.length === 0))
    faults.push({ field: 'lines', fault: 'no_lines' })
  if (typed.groups.flatMap(({ rows }) => rows).length > maxLeaves)
    faults.push({ field: 'lines', fault: 'too_many_lines' })
  if (faults.length > 0 || mode === undefined) return { ok: false, faults }
  const condition: Condition = typed.join === 'all' ? { all: parts } : { any: parts }
  return { ok: true, rule: ruleContent.parse({ name, queueId: typed.queueId, mode, condition }) }
}

/** An empty group asks for nothing, and is left out. */
function readGroup({ join, rows }: TypedGroup, g: number, faults: FieldFault[]): Condition[] {
  const lines = rows.flatMap((row, r): Condition[] => {
    const read = readLine(row)
    if (read.ok) return [row.not ? { not: read.value } : read.value]
    const { ok: _, ...fault } = read
    faults.push({ field: `g${g}.r${r}`, ...fault })
    return []
  })
  if (lines.length === 0) return []
  if (join === 'none') return [{ not: { any: lines } }]
  return [join === 'all' ? { all: lines } : { any: lines }]
}
