import { isoWeekStart } from '#core/pattern/anonymise/iso-week.ts'
import type { Translate } from '#core/text/text.ts'

/** A day is exact enough for a reporter, and says less to whoever looks over a shoulder. */
export function dayText(t: Translate, at: string | Date): { iso: string; text: string } {
  const day = new Date(at)
  const format = new Intl.DateTimeFormat(t.lang, { dateStyle: 'long', timeZone: 'UTC' })
  return { iso: day.toISOString().slice(0, 10), text: format.format(day) }
}

/** The Monday of an ISO week. */
export function weekDay(t: Translate, week: string): { iso: string; text: string } {
  return dayText(t, isoWeekStart(week))
}
