import type { Urgency } from './states.ts'
import { urgencies } from './states.ts'

const sixHours = 6 * 60 * 60_000
/** One urgency outweighs any score and any wait. */
const perUrgency = 10_000_000
const base = 1_000_000

/**
 * One number to sort the queue by, highest first: urgency, then score, then waiting. Every case gains
 * a point each six hours, so their order never changes by waiting and the number need not be renewed.
 */
export function queueRank(urgency: Urgency, score: number, openedAt: Date): number {
  const arrival = Math.floor(openedAt.getTime() / sixHours)
  return urgencies[urgency].rank * perUrgency + base + Math.min(score, 9_999) - arrival
}

/** What waiting has put a case ahead of one that came in now: the part of the rank that nobody stores. */
export function waitingPoints(openedAt: Date, now: Date): number {
  return Math.floor(now.getTime() / sixHours) - Math.floor(openedAt.getTime() / sixHours)
}

/** The ranks that cases of one urgency have: `from` counts in, `below` doesn't. */
export function rankRange(urgency: Urgency): { from: number; below: number } {
  const from = urgencies[urgency].rank * perUrgency
  return { from, below: from + perUrgency }
}
