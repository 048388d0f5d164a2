import type { AgeBand } from '#core/figures/desk/age.ts'
import type { DeskClock, SpreadBand, Taken } from '#core/figures/desk/clocks.ts'
import type { Dimension } from '#core/figures/desk/dimensions.ts'
import { type Bucket, mostDays, type PeriodFault } from '#core/figures/desk/period.ts'
import type { FiguresTable } from '#core/figures/desk/tables.ts'
import { filterWords, type QueueNames } from '../queue/filter-words.ts'
import { counted, figure } from '../words.ts'

export const title = 'Figures'

export const periodFaults: Record<PeriodFault, string> = {
  not_a_day: 'That is no day. Type it like 2026-11-22',
  one_end_missing: 'Own dates need a first and a last day',
  ends_before_it_begins: 'The last day is before the first',
  in_the_future: 'The last day is still to come',
  too_long: `At most ${mostDays} days at a time`,
}

export const clockNames: Record<DeskClock, string> = {
  first_look: 'To the first look',
  resolution: 'To the decision',
  pattern: 'To a published pattern',
  action: 'To an agency’s action',
}

/** The same over a column. */
export const clockHeads: Record<DeskClock, string> = {
  first_look: 'First look',
  resolution: 'Decision',
  pattern: 'Published',
  action: 'Action',
}

/** What each clock begins and ends with, in one sentence each. */
export const clockMeanings: Record<DeskClock, string> = {
  first_look:
    'From when the case was opened, which is when its first report was sent, to when somebody first claimed it.',
  resolution:
    'From the opening to the verdict that stands now. A case that was opened again ends with its next verdict.',
  pattern: 'From the opening to the first release that carried a pattern drawn from the case.',
  action:
    'From the opening to the first action that an agency reported on such a pattern; “false positive” is none.',
}

export const ageNames: Record<AgeBand, string> = {
  under_1_day: 'Under a day',
  '1_to_3_days': '1 to 3 days',
  '3_to_7_days': '3 to 7 days',
  '7_to_30_days': '7 to 30 days',
  over_30_days: 'Over 30 days',
}

export const spreadNames: Record<SpreadBand, string> = {
  under_15_minutes: 'Under 15 minutes',
  '15_to_60_minutes': '15 to 60 minutes',
  '1_to_4_hours': '1 to 4 hours',
  '4_to_24_hours': '4 to 24 hours',
  '1_to_3_days': '1 to 3 days',
  '3_to_7_days': '3 to 7 days',
  '7_to_30_days': '7 to 30 days',
  '30_to_90_days': '30 to 90 days',
  over_90_days: 'Over 90 days',
}

export const tableNames: Record<FiguresTable, string> = {
  inflow: 'What came in',
  backlog: 'What is open now, by age',
  backlog_over_time: 'What was open, over time',
  times: 'How long it took',
  spread: 'How the times spread',
  by_queue: 'By queue',
  by_kind: 'By kind',
  by_urgency: 'By urgency',
  by_country: 'By country',
  by_language: 'By language',
}

/** A value of a dimension as people read it. */
export function valueName(dimension: Dimension, value: string | null, queues: QueueNames): string {
  return value === null ? 'Not said' : filterWords[dimension].text(value, queues)
}

const minute = 60
const hour = 60 * minute
const day = 24 * hour

/** `12 min`, `5 h 10 min`, `3.4 days`: as exact as anybody would say it. */
export function durationText(seconds: number): string {
  if (seconds < minute) return 'under 1 min'
  if (seconds < hour) return `${Math.round(seconds / minute)} min`
  if (seconds < 2 * day) {
    const minutes = Math.round(seconds / minute)
    const rest = minutes % 60
    return `${Math.floor(minutes / 60)} h${rest > 0 ? ` ${rest} min` : ''}`
  }
  return `${figure(Math.round((seconds / day) * 10) / 10)} days`
}

export const takenText = (seconds: number | null): string =>
  seconds === null ? '–' : durationText(seconds)

/** `5 h 10 min, for 9 in 10 under 2.1 days (41)`, for a tooltip or a cell. */
export function takenSentence({ cases, median, p90 }: Taken): string {
  if (median === null) return 'No case'
  return `Half within ${takenText(median)}, nine in ten within ${takenText(p90)}, of ${counted(cases, 'case')}`
}

const dayMonth = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
})
const full = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })

export const dayText = (at: string): string => full.format(new Date(at))
export const dayShort = (at: string): string => dayMonth.format(new Date(at))

/** `3 Nov 2026`, or `Week of 3 Nov 2026 (4 days)` where the period cuts it. */
export function bucketName({ from, days }: Bucket, step: 'day' | 'week'): string {
  if (step === 'day') return dayText(from)
  return `Week of ${dayText(from)}${days < 7 ? ` (${counted(days, 'day')})` : ''}`
}
