import { calendarSchema, openCalendar, type WorkingCalendar } from '#core/clock/calendar.ts'
import { targetsSchema } from '#core/clock/targets.ts'

/** How a queue's own hours and targets lie in the database; null where it keeps the house's. */
export type QueueHours = { calendar: unknown; targets: unknown }

/** A calendar reads each day once, so it is worth keeping; there are few queues. */
const opened = new Map<string, WorkingCalendar>()
const mostKept = 100

/**
 * When the people of a queue work, and how long they have. What can't be read counts as the house's
 * own: no filing may fail for it.
 */
export function calendarOf(
  house: { calendar: WorkingCalendar },
  { calendar, targets }: QueueHours,
): WorkingCalendar {
  const hours = openOnce(calendar) ?? house.calendar
  const own = targets === null ? undefined : targetsSchema.safeParse(targets)
  return own?.success ? { ...hours, targets: own.data } : hours
}

function openOnce(data: unknown): WorkingCalendar | null {
  if (data === null) return null
  const key = JSON.stringify(data)
  const known = opened.get(key)
  if (known) return known
  const read = calendarSchema.safeParse(data)
  if (!read.success) return null
  if (opened.size >= mostKept) opened.clear()
  const calendar = openCalendar(read.data)
  opened.set(key, calendar)
  return calendar
}
