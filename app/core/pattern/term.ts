import { addWeeks } from './anonymise/iso-week.ts'
import type { PatternPayload } from './payload.ts'

/**
 * Weeks after the last tip for which a pattern stands even where every indicator has run out: people
 * still meet the lure when its numbers have been changed. Half a year, as the longest indicator.
 */
export const termWeeks = 26

/** Whether in a week everything that a pattern said has run out: each indicator, and its own term. */
export function termOver(
  { last_seen, indicators }: Pick<PatternPayload, 'last_seen' | 'indicators'>,
  week: string,
): boolean {
  // ISO weeks sort as text.
  return (
    addWeeks(last_seen, termWeeks) < week &&
    indicators.every(({ valid_until }) => valid_until < week)
  )
}
