import type { Confidence } from './payload.ts'

/** Points of the STIX 2.1 scale Low / Med / High (appendix A) for a moderator's own word. */
export const confidenceScores = { low: 15, medium: 50, high: 85 } as const satisfies Record<
  Confidence,
  number
>

/** Where the same scale draws its lines. */
export function confidenceOf(score: number): Confidence {
  if (score < 30) return 'low'
  return score < 70 ? 'medium' : 'high'
}

/** What an indicator's confidence is worked out from. */
export type ConfidenceFacts = Readonly<{
  /** Distinct tips of this pattern that count and name it. */
  tips: number
  /** Another pattern that is out names it too: two moderators and an approver each judged it. */
  elsewhere: boolean
  /** An agency acted on it and did not call it false. */
  acted: boolean
  /** An agency called it a false positive. */
  disputed: boolean
}>

export type ConfidencePart = Readonly<{
  code: 'verified' | 'tips' | 'elsewhere' | 'acted' | 'disputed'
  points: number
}>

/**
 * Counts below k never move it, and above they move it by steps of bands: else two versions would
 * tell that one tip came.
 */
function tipPoints(tips: number, k: number): number {
  if (tips < k) return 0
  if (tips < 10) return 15
  return tips < 50 ? 20 : 25
}

/**
 * How sure we are, 0 to 100 on the STIX scale, and of what that is made. Everything that leaves was
 * verified by a moderator and read by a second person, so it starts at the middle of the scale.
 */
export function deriveConfidence(
  facts: ConfidenceFacts,
  k: number,
): { score: number; parts: readonly ConfidencePart[] } {
  const parts: ConfidencePart[] = [
    { code: 'verified', points: 50 },
    { code: 'tips', points: tipPoints(facts.tips, k) },
    { code: 'elsewhere', points: facts.elsewhere ? 10 : 0 },
    { code: 'acted', points: facts.acted ? 15 : 0 },
    { code: 'disputed', points: facts.disputed ? -40 : 0 },
  ]
  const sum = parts.reduce((total, { points }) => total + points, 0)
  return {
    score: Math.min(100, Math.max(0, sum)),
    parts: parts.filter(({ points }) => points !== 0),
  }
}
