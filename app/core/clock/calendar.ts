import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { QueueTargets } from './targets.ts'

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a time such as 09:00')
const hours = z
  .tuple([time, time])
  .refine(([from, to]) => from < to, 'hours end later than they begin, at 24:00 at the latest')

/** Hours that follow one another; a night shift is two: until 24:00, and from 00:00. */
const day = z
  .array(hours)
  .default([])
  .refine(
    (all) => all.every(([from], at) => at === 0 || from >= (all[at - 1]?.[1] ?? '')),
    'hours of a day stand in order and do not overlap',
  )

const timeZone = z.string().refine((name) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null
  } catch {
    return false
  }
}, 'an IANA time zone such as Asia/Bangkok')

/** When a house works, as its operator writes it down. */
export const calendarSchema = z
  .strictObject({
    timeZone,
    week: z.strictObject({
      mon: day,
      tue: day,
      wed: day,
      thu: day,
      fri: day,
      sat: day,
      sun: day,
    }),
    /** Days without work; the name is for whoever reads the file. */
    holidays: z.array(z.strictObject({ date: z.iso.date(), name: z.string().max(90) })).default([]),
  })
  .refine(({ week }) => weekdays.some((name) => week[name].length > 0), 'a week has working hours')
export type CalendarData = z.infer<typeof calendarSchema>

const office: [string, string][] = [['09:00', '17:00']]

/** Until the operator says otherwise. */
export const plainCalendar: CalendarData = {
  timeZone: 'UTC',
  week: { mon: office, tue: office, wed: office, thu: office, fri: office, sat: [], sun: [] },
  holidays: [],
}

/** A stretch of working time, in milliseconds of Unix time. */
export type Span = { readonly from: number; readonly to: number }
type Day = { readonly spans: readonly Span[]; readonly next: string }

export type WorkingCalendar = {
  readonly timeZone: string
  /** Targets that replace the house's, where a queue has its own. */
  readonly targets?: QueueTargets
  /** The working time of the day that holds `at`, and of each day after it. */
  spansFrom: (at: number) => Iterable<Span>
}

/** Reads each day once: what a clock needs of a day is two numbers, and time zones are slow to ask. */
export function openCalendar({ timeZone, week, holidays }: CalendarData): WorkingCalendar {
  const off = new Set(holidays.map(({ date }) => date))
  const days = new Map<string, Day>()

  const instant = (date: Temporal.PlainDate, clock: string): number =>
    // Where the clocks are put forward over an hour, it begins as much later (RFC 5545, 3.3.5).
    clock === '24:00'
      ? date.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds
      : date.toZonedDateTime({ timeZone, plainTime: clock }).epochMilliseconds

  function readDay(name: string): Day {
    const date = Temporal.PlainDate.from(name)
    const hoursOf = off.has(name) ? [] : week[weekdays[date.dayOfWeek - 1] ?? 'mon']
    const spans: Span[] = []
    for (const [opens, closes] of hoursOf) {
      const from = Math.max(instant(date, opens), spans.at(-1)?.to ?? Number.NEGATIVE_INFINITY)
      const to = instant(date, closes)
      if (to > from) spans.push({ from, to })
    }
    return { spans, next: date.add({ days: 1 }).toString() }
  }

  function dayOf(name: string): Day {
    const known = days.get(name)
    if (known) return known
    const read = readDay(name)
    days.set(name, read)
    return read
  }

  const dateAt = (at: number) =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate().toString()
  // A batch of tips starts all its clocks at one moment.
  let last = { at: 0, name: dateAt(0) }

  return {
    timeZone,
    *spansFrom(at) {
      if (last.at !== at) last = { at, name: dateAt(at) }
      for (let { name } = last; ; ) {
        const { spans, next } = dayOf(name)
        yield* spans
        name = next
      }
    },
  }
}
