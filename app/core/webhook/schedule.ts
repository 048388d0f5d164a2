const minute = 60
const hour = 60 * minute

/** Seconds to wait after each failed attempt: three quick ones, then over four days. Then it rests. */
export const pauses = [
  5,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
] as const

export const mostAttempts = pauses.length + 1

/** A subscriber that took nothing for so long is not tried any more until somebody says so. */
export const daysUntilStopped = 5

/** How many of a row fail before people are told: the second comes seconds after the first. */
export const failuresUntilTold = 2

/**
 * Milliseconds until the next attempt, or null where that was the last one. `draw` from 0 to below 1
 * spreads what failed together over a fifth of the pause.
 */
export function pauseAfter(attempts: number, draw: number): number | null {
  const seconds = pauses[attempts - 1]
  return seconds === undefined ? null : Math.round(seconds * 1000 * (1 + 0.2 * draw))
}
