/** Days until now that can be chosen in one press. */
export const presetDays = [7, 28, 91] as const
export const usualDays = 28

/** A year and its leap day: what comes in is worth comparing with the same month a year ago. */
export const mostDays = 366

/** Up to so many days stand side by side; of more, weeks do. */
const mostColumns = 31
const day = 86_400_000

/** Whole days in UTC, both ends included, as `2026-11-22`. */
export type Period = { from: string; to: string; days: number }

export type PeriodFault =
  | 'not_a_day'
  | 'one_end_missing'
  | 'ends_before_it_begins'
  | 'in_the_future'
  | 'too_long'

export type TypedPeriod = { days?: number; from?: string; to?: string }

export type PeriodResult =
  | { ok: true; period: Period }
  | { ok: false; field: 'from' | 'to'; reason: PeriodFault }

const textOf = (at: number): string => new Date(at).toISOString().slice(0, 10)

/** Midnight of a day, or null where there is no such day. */
function midnightOf(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const at = Date.parse(`${text}T00:00:00Z`)
  return Number.isNaN(at) || textOf(at) !== text ? null : at
}

/** The last `days` days, today included; or two days of one's own, where either is given. */
export function readPeriod({ days = usualDays, from, to }: TypedPeriod, now: Date): PeriodResult {
  const today = Math.floor(now.getTime() / day) * day
  if (!from && !to)
    return { ok: true, period: { from: textOf(today - (days - 1) * day), to: textOf(today), days } }
  if (!from || !to) return { ok: false, field: from ? 'to' : 'from', reason: 'one_end_missing' }
  const first = midnightOf(from)
  const last = midnightOf(to)
  if (first === null || last === null)
    return { ok: false, field: first === null ? 'from' : 'to', reason: 'not_a_day' }
  if (last < first) return { ok: false, field: 'to', reason: 'ends_before_it_begins' }
  if (last > today) return { ok: false, field: 'to', reason: 'in_the_future' }
  const length = (last - first) / day + 1
  if (length > mostDays) return { ok: false, field: 'from', reason: 'too_long' }
  return { ok: true, period: { from, to, days: length } }
}

/** Where a period begins and ends; `end` is not in it. */
export function boundsOf({ from, to }: Period): { start: Date; end: Date } {
  return {
    start: new Date(Date.parse(`${from}T00:00:00Z`)),
    end: new Date(Date.parse(`${to}T00:00:00Z`) + day),
  }
}

/** A column of a chart: a day, or a week from Monday. At the edges of a period it may be shorter. */
export type Bucket = { from: string; days: number }
export type Step = 'day' | 'week'

export const stepOf = ({ days }: Period): Step => (days <= mostColumns ? 'day' : 'week')

export function bucketsOf(period: Period): Bucket[] {
  const { start, end } = boundsOf(period)
  const buckets: Bucket[] = []
  for (let at = start.getTime(); at < end.getTime(); ) {
    const weekday = (new Date(at).getUTCDay() + 6) % 7
    const next = stepOf(period) === 'day' ? at + day : at + (7 - weekday) * day
    const until = Math.min(next, end.getTime())
    buckets.push({ from: textOf(at), days: (until - at) / day })
    at = until
  }
  return buckets
}

/** The moments at which buckets end. */
export function endsOf(buckets: readonly Bucket[]): Date[] {
  return buckets.map(({ from, days }) => new Date(Date.parse(`${from}T00:00:00Z`) + days * day))
}
