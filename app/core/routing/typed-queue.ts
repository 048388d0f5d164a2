import { type CalendarData, calendarSchema } from '#core/clock/calendar.ts'
import {
  type ClockKind,
  clockKinds,
  type QueueTargets,
  targetsSchema,
} from '#core/clock/targets.ts'
import { cleanLine } from '#core/tip/clean.ts'
import { longestDescription, longestQueueName, type QueueContent, queueAccesses } from './queue.ts'
import type { Fields } from './typed-rule.ts'

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]
/** Those with targets that a queue may set. */
export const targetUrgencies = ['high', 'normal', 'low'] as const
export type TargetUrgency = (typeof targetUrgencies)[number]

/** A queue's form: whatever was typed, read or not. */
export type TypedQueue = {
  name: string
  description: string
  access: string
  members: readonly string[]
  ownHours: boolean
  timeZone: string
  week: Readonly<Record<Weekday, string>>
  /** A day a line: `2026-12-25 Christmas`. */
  holidays: string
  /** In hours. */
  targets: Readonly<Record<TargetUrgency, Readonly<Record<ClockKind, string>>>>
}

export type QueueFault =
  | 'name_missing'
  | 'name_too_long'
  | 'description_too_long'
  | 'access_missing'
  | 'time_zone_unknown'
  | 'hours_unreadable'
  | 'week_empty'
  | 'holiday_unreadable'
  | 'target_unreadable'
export type QueueFieldFault = { field: string; fault: QueueFault; typed?: string }

const recordOf = <Key extends string, T>(keys: readonly Key[], of: (key: Key) => T) =>
  Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<Key, T>

export function readTypedQueue({ one, all }: Fields): TypedQueue {
  return {
    name: one('name'),
    description: one('description'),
    access: one('access'),
    members: all('member'),
    ownHours: one('hours') === 'own',
    timeZone: one('time_zone').trim(),
    week: recordOf(weekdays, (day) => one(`week.${day}`)),
    holidays: one('holidays'),
    targets: recordOf(targetUrgencies, (urgency) =>
      recordOf(clockKinds, (kind) => one(`target.${urgency}.${kind}`)),
    ),
  }
}

/** `9-12:30, 13:00 to 17` as the calendar writes it; null where it can't be read. */
function readHours(text: string): [string, string][] | null {
  const parts = text.split(/[,;]/).flatMap((part) => part.trim() || [])
  const spans = parts.map((part): [string, string] | null => {
    const [, from, to] =
      /^(\d{1,2}(?:[:.]\d{2})?)\s*(?:-|–|to)\s*(\d{1,2}(?:[:.]\d{2})?)$/.exec(part) ?? []
    return from && to ? [clock(from), clock(to)] : null
  })
  const read = spans.filter((span) => span !== null)
  return read.length === spans.length ? read : null
}

function clock(text: string): string {
  const [hour = '', minute = '00'] = text.split(/[:.]/)
  return `${hour.padStart(2, '0')}:${minute}`
}

function readHolidays(text: string, faults: QueueFieldFault[]): CalendarData['holidays'] {
  const lines = text.split('\n').flatMap((line) => cleanLine(line) || [])
  return lines.flatMap((line) => {
    const [, date, name] = /^(\d{4}-\d{2}-\d{2})(?:\s+(.{0,90}))?$/.exec(line) ?? []
    if (date && !Number.isNaN(Date.parse(date))) return [{ date, name: name ?? '' }]
    faults.push({ field: 'holidays', fault: 'holiday_unreadable', typed: line })
    return []
  })
}

function readCalendar(typed: TypedQueue, faults: QueueFieldFault[]): CalendarData | null {
  if (!typed.ownHours) return null
  const before = faults.length
  const week = recordOf(weekdays, (day) => {
    const hours = readHours(typed.week[day])
    if (hours) return hours
    faults.push({ field: `week.${day}`, fault: 'hours_unreadable', typed: typed.week[day] })
    return []
  })
  const holidays = readHolidays(typed.holidays, faults)
  const read = calendarSchema.safeParse({ timeZone: typed.timeZone, week, holidays })
  // What a field said wrong already would be said of the whole week once more.
  if (faults.length > before) return null
  if (read.success) return read.data
  for (const { path } of read.error?.issues ?? []) {
    const [part, day] = path
    if (part === 'timeZone') faults.push({ field: 'time_zone', fault: 'time_zone_unknown' })
    else if (part === 'week')
      faults.push({ field: `week.${String(day)}`, fault: 'hours_unreadable' })
    else if (part === 'holidays') faults.push({ field: 'holidays', fault: 'holiday_unreadable' })
    else faults.push({ field: 'week.mon', fault: 'week_empty' })
  }
  return null
}

function readTargets({ targets }: TypedQueue, faults: QueueFieldFault[]): QueueTargets | null {
  const own: QueueTargets = {}
  for (const urgency of targetUrgencies)
    for (const kind of clockKinds) {
      const typed = targets[urgency][kind].trim()
      if (typed === '') continue
      const hours = Number(typed.replace(',', '.'))
      const all = { ...own, [urgency]: { ...own[urgency], [kind]: hours } }
      const read = targetsSchema.safeParse(all)
      if (read.success) Object.assign(own, read.data)
      else faults.push({ field: `target.${urgency}.${kind}`, fault: 'target_unreadable', typed })
    }
  return Object.keys(own).length === 0 ? null : own
}

/** Reads what was typed as a queue, or says of each field what is wrong with it. */
export function readQueue(
  typed: TypedQueue,
): { ok: true; queue: QueueContent } | { ok: false; faults: QueueFieldFault[] } {
  const faults: QueueFieldFault[] = []
  const name = cleanLine(typed.name)
  const description = cleanLine(typed.description)
  if (name === '') faults.push({ field: 'name', fault: 'name_missing' })
  if (name.length > longestQueueName) faults.push({ field: 'name', fault: 'name_too_long' })
  if (description.length > longestDescription)
    faults.push({ field: 'description', fault: 'description_too_long' })
  const access = queueAccesses.find((one) => one === typed.access)
  if (!access) faults.push({ field: 'access', fault: 'access_missing' })
  const calendar = readCalendar(typed, faults)
  const targets = readTargets(typed, faults)
  if (faults.length > 0 || !access) return { ok: false, faults }
  const members = [...new Set(typed.members)]
  return { ok: true, queue: { name, description, access, members, calendar, targets } }
}

const hoursText = (hours: readonly (readonly [string, string])[]) =>
  hours.map(([from, to]) => `${from}-${to}`).join(', ')

/** A queue as its form shows it. */
export function typedQueueOf(
  { name, description, access, members, calendar, targets }: QueueContent,
  house: { timeZone: string },
): TypedQueue {
  return {
    name,
    description,
    access,
    members,
    ownHours: calendar !== null,
    timeZone: calendar?.timeZone ?? house.timeZone,
    week: recordOf(weekdays, (day) => hoursText(calendar?.week[day] ?? [])),
    holidays: (calendar?.holidays ?? [])
      .map(({ date, name }) => `${date} ${name}`.trim())
      .join('\n'),
    targets: recordOf(targetUrgencies, (urgency) =>
      recordOf(clockKinds, (kind) => String(targets?.[urgency]?.[kind] ?? '')),
    ),
  }
}
