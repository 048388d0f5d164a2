import type { CountBand } from '../bands.ts'
import { addWeeks } from './iso-week.ts'

/** Fewer tips than the lower edge of these bands never share a span of less than four weeks. */
const wideEnough: ReadonlySet<CountBand> = new Set(['50-249', '250+'])
export const leastWeeks = 4

/**
 * The weeks between which the tips came in. For fewer than 50 tips the first one is moved back until
 * four weeks are covered: "all 9 in this one week" beside a public figure of that week would tell
 * what the figure hides. The last week stays true; it is the one that people act on.
 */
export function coarseSpan(
  weeks: readonly string[],
  tips: CountBand,
): { first: string; last: string } {
  const sorted = [...weeks].sort()
  const [first] = sorted
  const last = sorted.at(-1)
  if (first === undefined || last === undefined) throw new RangeError('no week to speak of')
  const widest = addWeeks(last, 1 - leastWeeks)
  return { first: wideEnough.has(tips) || first < widest ? first : widest, last }
}
