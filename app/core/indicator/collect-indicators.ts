import { derivedIndicators } from '#core/indicator/derived.ts'
import { findIndicators } from '#core/indicator/find-indicators.ts'
import type { Refusal } from '#core/indicator/normalise/outcome.ts'
import { normaliseIndicator } from '#core/indicator/normalise-indicator.ts'
import {
  type CollectedIndicator,
  type Indicator,
  type IndicatorHints,
  type IndicatorRole,
  type IndicatorSource,
  type IndicatorType,
  indicatorKey,
} from '#core/indicator/types.ts'

export type StructuredSpelling = Readonly<{
  type: IndicatorType
  raw: string
  role: IndicatorRole
  hints?: IndicatorHints
}>

export type RejectedSpelling = Readonly<{
  type: IndicatorType
  raw: string
  role: IndicatorRole
  reason: Refusal
}>

export type CollectInput = Readonly<{
  structured: readonly StructuredSpelling[]
  texts: readonly Readonly<{ text: string; role: 'mentioned' }>[]
  hints?: IndicatorHints
}>

export type Collected = Readonly<{
  indicators: CollectedIndicator[]
  rejected: RejectedSpelling[]
}>

// Which role is kept when a tip names one value twice: the more telling one.
const roleRank = {
  paid_to: 5,
  contacted_from: 4,
  claimed_identity: 3,
  place: 2,
  mentioned: 1,
} as const satisfies Record<IndicatorRole, number>

// Free wording is expected here, so a sentence in these fields is not searched for other things.
const freeTypes: ReadonlySet<IndicatorType> = new Set(['company', 'alias', 'place'])

type Named = { indicators: Indicator[]; reason: Refusal | null }

/** One field's content. People put several things, or another kind of thing, into one box. */
const readField = ({ type, raw }: StructuredSpelling, hints: IndicatorHints): Named => {
  const normalised = normaliseIndicator(type, raw, hints)
  if (normalised.ok) return { indicators: [normalised.indicator], reason: null }
  const found = freeTypes.has(type)
    ? []
    : findIndicators(raw, hints).map(({ indicator }) => indicator)
  return { indicators: found, reason: found.length > 0 ? null : normalised.reason }
}

/**
 * Everything a tip says about who is behind it: each indicator once, fields before free text, the
 * more telling role first. A page also yields its domain, an account that is a phone number also
 * the number. `rejected` holds the fields that are nothing of their kind, each with its reason.
 */
export const collectIndicators = ({ structured, texts, hints = {} }: CollectInput): Collected => {
  const collected = new Map<string, CollectedIndicator>()
  const rejected: RejectedSpelling[] = []
  const add = (indicator: Indicator, role: IndicatorRole, source: IndicatorSource) => {
    const known = collected.get(indicatorKey(indicator))
    if (known === undefined) collected.set(indicatorKey(indicator), { indicator, role, source })
    else if (known.source === source && roleRank[role] > roleRank[known.role])
      collected.set(indicatorKey(indicator), { indicator, role, source })
  }
  const addAll = (
    indicators: readonly Indicator[],
    role: IndicatorRole,
    source: IndicatorSource,
  ) => {
    for (const indicator of indicators) add(indicator, role, source)
    for (const indicator of indicators)
      for (const derived of derivedIndicators(indicator, role)) add(derived, role, source)
  }
  for (const field of structured) {
    const { indicators, reason } = readField(field, { ...hints, ...field.hints })
    if (reason !== null)
      rejected.push({ type: field.type, raw: field.raw, role: field.role, reason })
    addAll(indicators, field.role, 'given')
  }
  for (const { text, role } of texts) {
    addAll(
      findIndicators(text, hints).map(({ indicator }) => indicator),
      role,
      'found',
    )
  }
  return { indicators: [...collected.values()], rejected }
}
