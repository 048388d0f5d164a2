import type { SafeHit } from '#core/indicator/safe-list.ts'
import { type Indicator, type IndicatorRole, indicatorKey } from '#core/indicator/types.ts'
import {
  type ConfidenceFacts,
  type ConfidencePart,
  confidenceOf,
  confidenceScores,
  deriveConfidence,
} from '../confidence.ts'
import { weeksBetween } from '../decay.ts'
import { halfLifeFor } from '../indicator-defaults.ts'
import type { Confidence, PayloadIndicator } from '../payload.ts'
import { publishableRoles, publishableTypes } from '../publishable.ts'

/** An indicator that a moderator chose for a pattern, and what is known of it. */
export type IndicatorCandidate = Readonly<{
  indicator: Indicator
  /** As the moderator confirmed it, not as a reporter guessed it. */
  role: IndicatorRole
  /** A moderator's own word, or `derived`: worked out from what is known. */
  confidence: Confidence | 'derived'
  /** What others made of it, for the confidence. */
  standing: Omit<ConfidenceFacts, 'tips'>
  /** Who checked that it is what it seems; null when nobody did. */
  verifiedBy: string | null
  /**
   * The moderator says that the scammer controls it. Asked for a `claimed_identity`, which may be
   * the name of an honest company that was borrowed.
   */
  controlConfirmed: boolean
  /** One entry per tip that holds it, with the ISO week in which that tip came in. */
  sightings: readonly { tipId: string; week: string }[]
  validUntil: string
}>

export type IndicatorFacts = Readonly<{
  /** Tips that may feed patterns (`mayFeedPatterns`). */
  countingTipIds: ReadonlySet<string>
  /** Those of them that this version's figures count (`settledTips`). */
  settledTipIds: ReadonlySet<string>
  k: number
  /** Where the indicator is on a safe list, null where it is on none. */
  safeHit: (indicator: Indicator) => SafeHit | null
  /** Whether it is, or carries, a reporter's own contact. */
  isReporterContact: (indicator: Indicator) => boolean
}>

export type StopReason =
  | 'type_never_leaves'
  | 'role_not_scammer_controlled'
  | 'control_not_confirmed'
  | 'not_verified'
  | 'safe_list'
  | 'reporter_contact'
  | 'carries_an_address'
  | 'no_counting_tip'

export type StoppedIndicator = Readonly<{
  indicator: Indicator
  reason: StopReason
  /** Which list and which entry of it, for `safe_list`. */
  safe?: SafeHit
}>

/** Why an indicator may leave and how sure we are of it, for the reviewer. */
export type KeptIndicator = Readonly<{
  indicator: PayloadIndicator
  tips: number
  /** Of what the confidence is made; empty where a moderator set it. */
  parts: readonly ConfidencePart[]
}>

type Stop = Omit<StoppedIndicator, 'indicator'>

const isOneOf = <Code extends string>(codes: readonly Code[], code: string): code is Code =>
  (codes as readonly string[]).includes(code)

/** A link often carries the address of the person it was sent to, as `?email=me@example.org`. */
function carriesAnAddress({ type, value }: Indicator): boolean {
  if (type !== 'url') return false
  const afterHost = value.replace(/^[a-z]+:\/\/[^/?#]*/i, '')
  return /[^\s/?&=@]+(?:@|%40)[^\s/?&=@]+\.[a-z]{2,}/i.test(afterHost)
}

function stopOf(candidate: IndicatorCandidate, facts: IndicatorFacts): Stop | null {
  const { indicator, role } = candidate
  if (!isOneOf(publishableTypes, indicator.type)) return { reason: 'type_never_leaves' }
  if (!isOneOf(publishableRoles, role)) return { reason: 'role_not_scammer_controlled' }
  if (role === 'claimed_identity' && !candidate.controlConfirmed)
    return { reason: 'control_not_confirmed' }
  if (candidate.verifiedBy === null) return { reason: 'not_verified' }
  const safe = facts.safeHit(indicator)
  if (safe !== null) return { reason: 'safe_list', safe }
  if (facts.isReporterContact(indicator)) return { reason: 'reporter_contact' }
  if (carriesAnAddress(indicator)) return { reason: 'carries_an_address' }
  const counts = candidate.sightings.some(({ tipId }) => facts.countingTipIds.has(tipId))
  return counts ? null : { reason: 'no_counting_tip' }
}

function toPayload(candidate: IndicatorCandidate, facts: IndicatorFacts): KeptIndicator {
  const counting = candidate.sightings.filter(({ tipId }) => facts.countingTipIds.has(tipId))
  const weeks = counting.map(({ week }) => week).sort()
  const first = weeks[0] ?? candidate.validUntil
  const last = weeks.at(-1) ?? first
  const validUntil = candidate.validUntil < last ? last : candidate.validUntil
  const type = candidate.indicator.type as PayloadIndicator['type']
  const settled = new Set(
    counting.map(({ tipId }) => tipId).filter((tipId) => facts.settledTipIds.has(tipId)),
  )
  const { score, parts } =
    candidate.confidence === 'derived'
      ? deriveConfidence({ ...candidate.standing, tips: settled.size }, facts.k)
      : { score: confidenceScores[candidate.confidence], parts: [] }
  const indicator: PayloadIndicator = {
    type,
    value: candidate.indicator.value,
    role: candidate.role as PayloadIndicator['role'],
    confidence: confidenceOf(score),
    score,
    first_seen: first,
    last_seen: last,
    valid_until: validUntil,
    half_life: halfLifeFor(type, weeksBetween(last, validUntil)),
  }
  return { indicator, tips: new Set(counting.map(({ tipId }) => tipId)).size, parts }
}

const order = ({ indicator: a }: KeptIndicator, { indicator: b }: KeptIndicator): number =>
  a.type === b.type ? (a.value < b.value ? -1 : 1) : a.type < b.type ? -1 : 1

/**
 * Which of the chosen indicators may leave, in a fixed order, and why the others may not. An
 * indicator chosen twice leaves once, as it was chosen first.
 */
export function publishableIndicators(
  candidates: readonly IndicatorCandidate[],
  facts: IndicatorFacts,
): { kept: KeptIndicator[]; stopped: StoppedIndicator[] } {
  const kept = new Map<string, KeptIndicator>()
  const stopped: StoppedIndicator[] = []
  for (const candidate of candidates) {
    const stop = stopOf(candidate, facts)
    const key = indicatorKey(candidate.indicator)
    if (stop !== null) stopped.push({ indicator: candidate.indicator, ...stop })
    else if (!kept.has(key)) kept.set(key, toPayload(candidate, facts))
  }
  return { kept: [...kept.values()].sort(order), stopped }
}
