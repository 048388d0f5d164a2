import type { Urgency } from '#core/case/states.ts'
import type { WorkingCalendar } from './calendar.ts'
import { type Measure, timeAfter, timeBetween } from './elapse.ts'
import { type ClockKind, targetOf } from './targets.ts'

/** Shares of the target, in percent, at which somebody is told. */
export const warningLevels = [50, 80, 100] as const
export type WarningLevel = (typeof warningLevels)[number]

/** What a clock is: everything else is worked out from it. */
type Face = {
  kind: ClockKind
  startedAt: Date
  measure: Measure
  targetMs: number
  /** What had passed when it was last set running. */
  spentMs: number
  /** Null while it is paused, and once it stopped. */
  runsSince: Date | null
  stoppedAt: Date | null
  /** The highest level that somebody was told of; 0 for none. */
  warned: WarningLevel | 0
}

/** Ready to be stored: `dueAt` sorts, `warnAt` is what the warnings are found by. */
export type Clock = Face & { dueAt: Date | null; warnAt: Date | null }

export type ClockStatus = 'runs' | 'paused' | 'stopped'

export function clockStatus(clock: Pick<Clock, 'runsSince' | 'stoppedAt'>): ClockStatus {
  if (clock.stoppedAt) return 'stopped'
  return clock.runsSince ? 'runs' : 'paused'
}

export function startClock(
  calendar: WorkingCalendar,
  kind: ClockKind,
  urgency: Urgency,
  now: Date,
): Clock {
  const { measure, ms } = targetOf(kind, urgency, calendar.targets)
  return dated(calendar, {
    kind,
    startedAt: now,
    measure,
    targetMs: ms,
    spentMs: 0,
    runsSince: now,
    stoppedAt: null,
    warned: 0,
  })
}

/** What has passed of the clock's time by `now`, in milliseconds of its measure. */
export function spentBy(calendar: WorkingCalendar, clock: Face, now: Date): number {
  const since = clock.runsSince?.getTime()
  if (since === undefined) return clock.spentMs
  return clock.spentMs + timeBetween(calendar, clock.measure, since, now.getTime())
}

export function pauseClock(calendar: WorkingCalendar, clock: Clock, now: Date): Clock {
  if (!clock.runsSince) return clock
  return dated(calendar, { ...clock, spentMs: spentBy(calendar, clock, now), runsSince: null })
}

/** Goes on with what remained. */
export function resumeClock(calendar: WorkingCalendar, clock: Clock, now: Date): Clock {
  if (clock.runsSince || clock.stoppedAt) return clock
  return dated(calendar, { ...clock, runsSince: now })
}

export function stopClock(calendar: WorkingCalendar, clock: Clock, now: Date): Clock {
  if (clock.stoppedAt) return clock
  return dated(calendar, { ...pauseClock(calendar, clock, now), stoppedAt: now })
}

/**
 * For a changed urgency. Time that was spent stays spent; where office hours give way to wall time
 * or the other way round, the clock starts anew, since nobody could keep one that was not there.
 */
export function retargetClock(
  calendar: WorkingCalendar,
  clock: Clock,
  urgency: Urgency,
  now: Date,
): Clock {
  const { measure, ms } = targetOf(clock.kind, urgency, calendar.targets)
  if (clock.stoppedAt || (measure === clock.measure && ms === clock.targetMs)) return clock
  if (measure !== clock.measure) {
    const fresh = startClock(calendar, clock.kind, urgency, now)
    return clock.runsSince ? fresh : pauseClock(calendar, fresh, now)
  }
  const passed = (spentBy(calendar, clock, now) / ms) * 100
  // A longer target takes back what was said of the shorter one.
  const warned = warningLevels.findLast((level) => level <= passed && level <= clock.warned) ?? 0
  return dated(calendar, { ...clock, targetMs: ms, warned })
}

/** For a case that moved to people with other hours: what they spent stays spent, the rest is theirs. */
export function handOverClock(
  from: WorkingCalendar,
  to: WorkingCalendar,
  clock: Clock,
  urgency: Urgency,
  now: Date,
): Clock {
  if (clock.stoppedAt) return clock
  const paused = pauseClock(from, clock, now)
  const theirs = clock.runsSince ? resumeClock(to, paused, now) : paused
  return retargetClock(to, theirs, urgency, now)
}

/** The clock once somebody has been told of `level`. */
export function tellClock(calendar: WorkingCalendar, clock: Clock, level: WarningLevel): Clock {
  return dated(calendar, { ...clock, warned: level })
}

/** The highest level that has passed and that nobody was told of yet. */
export function levelPassed(
  calendar: WorkingCalendar,
  clock: Clock,
  now: Date,
): WarningLevel | null {
  const spent = spentBy(calendar, clock, now)
  const level = warningLevels.findLast((one) => spent >= (clock.targetMs * one) / 100)
  return level !== undefined && level > clock.warned ? level : null
}

function dated(calendar: WorkingCalendar, face: Face): Clock {
  const since = face.runsSince?.getTime()
  const at = (share: number): Date | null =>
    since === undefined
      ? null
      : new Date(timeAfter(calendar, face.measure, since, face.targetMs * share - face.spentMs))
  const next = warningLevels.find((level) => level > face.warned)
  return { ...face, dueAt: at(1), warnAt: next === undefined ? null : at(next / 100) }
}
