import type { WorkingCalendar } from './calendar.ts'
import { type Clock, type ClockStatus, clockStatus, spentBy } from './clock.ts'
import { type Measure, timeAfter } from './elapse.ts'
import type { ClockKind } from './targets.ts'

/** A clock as people are shown it. */
export type ClockView = {
  kind: ClockKind
  status: ClockStatus
  measure: Measure
  dueAt: Date | null
  spentMs: number
  targetMs: number
  /** How much is gone, in whole percent; over 100 where it is overdue. */
  percent: number
}

export function viewClock(calendar: WorkingCalendar, clock: Clock, now: Date): ClockView {
  const { kind, measure, dueAt, targetMs } = clock
  const spentMs = spentBy(calendar, clock, now)
  const percent = Math.floor((spentMs / targetMs) * 100)
  return { kind, status: clockStatus(clock), measure, dueAt, spentMs, targetMs, percent }
}

/** Ways to look for cases by when they are due. */
export const dueCodes = ['overdue', 'soon'] as const
export type Due = (typeof dueCodes)[number]

const soonMs = 4 * 3_600_000

/** Due times from `after`, left out where there is no such end, up to and with `until`. */
export function dueWithin(
  calendar: WorkingCalendar,
  due: Due,
  now: Date,
): { after: Date | null; until: Date } {
  if (due === 'overdue') return { after: null, until: now }
  return { after: now, until: new Date(timeAfter(calendar, 'working', now.getTime(), soonMs)) }
}
