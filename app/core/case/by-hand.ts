import type { Score } from './score.ts'

/** The name of the reason that a person gave, beside the rules' own. */
export const byHand = 'by_hand'

/** What may be added by hand: enough to go before, or behind, all that rules tell apart. */
export const handPoints = [100, 50, 20, -20, -50, -100] as const

/** The score with the points that somebody added or took off, as a part of its own. */
export function withHandPoints(score: Score, points: number) {
  const contributions = score.contributions.map((part) => ({ ...part }))
  if (points === 0) return { total: score.total, contributions }
  return {
    total: score.total + points,
    contributions: [
      ...contributions,
      { name: byHand, points, because: { key: `score.${byHand}` } },
    ],
  }
}
