import { isoWeekStart } from './anonymise/iso-week.ts'
import { confidenceScores } from './confidence.ts'
import type { PayloadIndicator } from './payload.ts'

const weekLength = 7 * 86_400_000

/** Whole weeks from one ISO week to another; negative where the second comes first. */
export function weeksBetween(from: string, to: string): number {
  return Math.round((isoWeekStart(to).getTime() - isoWeekStart(from).getTime()) / weekLength)
}

/**
 * What is left of an indicator's score in a week: MISP's polynomial model, score · (1 - (t/τ)^(1/δ)),
 * with τ from the week last seen to the end of its validity, and δ such that half is left after the
 * half-life (Mokaddem et al., Decaying Indicators of Compromise, https://arxiv.org/abs/1803.11052).
 * A sighting starts it anew, because it moves `last_seen`.
 */
export function scoreIn(week: string, indicator: PayloadIndicator): number {
  const score = indicator.score ?? confidenceScores[indicator.confidence]
  const age = weeksBetween(indicator.last_seen, week)
  const lifetime = weeksBetween(indicator.last_seen, indicator.valid_until) + 1
  if (age <= 0) return score
  if (age >= lifetime) return 0
  const half = Math.min(indicator.half_life ?? lifetime / 2, lifetime - 0.5)
  // (half/τ)^(1/δ) = 1/2
  const speed = Math.log(half / lifetime) / Math.log(0.5)
  return Math.round(score * (1 - (age / lifetime) ** (1 / speed)))
}
