const day = 86_400_000

/** Monday 00:00 UTC of the week that holds the instant, in milliseconds. */
function mondayOf(instant: Date): number {
  const midnight = Date.UTC(instant.getUTCFullYear(), instant.getUTCMonth(), instant.getUTCDate())
  return midnight - ((instant.getUTCDay() + 6) % 7) * day
}

/** ISO 8601 week of an instant in UTC, as `2026-W47`. The week's Thursday decides its year. */
export function isoWeek(instant: Date): string {
  const monday = mondayOf(instant)
  const year = new Date(monday + 3 * day).getUTCFullYear()
  const first = mondayOf(new Date(Date.UTC(year, 0, 4)))
  const number = Math.round((monday - first) / (7 * day)) + 1
  return `${String(year).padStart(4, '0')}-W${String(number).padStart(2, '0')}`
}

function readWeek(week: string): number {
  const [, year, number] = /^(\d{4})-W(\d{2})$/.exec(week) ?? []
  const monday = mondayOf(new Date(Date.UTC(Number(year), 0, 4))) + (Number(number) - 1) * 7 * day
  if (Number.isNaN(monday) || isoWeek(new Date(monday)) !== week)
    throw new RangeError(`no such week: ${week}`)
  return monday
}

/** A release asks for the same few weeks again and again. */
const starts = new Map<string, number>()
const startsKept = 1_000

/** Monday 00:00:00.000 UTC of a week. Throws a RangeError on a week that does not exist. */
export function isoWeekStart(week: string): Date {
  const start = starts.get(week) ?? readWeek(week)
  if (starts.size < startsKept) starts.set(week, start)
  return new Date(start)
}

/** The last millisecond of a week, a Sunday. */
export function isoWeekEnd(week: string): Date {
  return new Date(isoWeekStart(week).getTime() + 7 * day - 1)
}

export function addWeeks(week: string, weeks: number): string {
  return isoWeek(new Date(isoWeekStart(week).getTime() + weeks * 7 * day))
}
