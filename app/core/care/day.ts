import { Temporal } from 'temporal-polyfill'

/** When the day began that holds `now`, in a time zone. */
export function startOfDay(now: Date, timeZone: string, daysBack = 0): Date {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone)
  return new Date(today.startOfDay().subtract({ days: daysBack }).startOfDay().epochMilliseconds)
}

/** Something that somebody did on a case, as the log has it. */
export type OwnAct = { at: Date; action: string; subject: string }

/** With these a case leaves one's hands. */
const givenAway: ReadonlySet<string> = new Set([
  'case.released',
  'case.handed_over',
  'case.offered',
  'case.merged',
  'case.recused',
])

/**
 * How long somebody had cases in hand: for each claim the time to their last act on that case, in
 * milliseconds, where no two acts are further apart than a claim lasts. Several cases in hand at once
 * count once.
 */
export function timeInHand(acts: readonly OwnAct[], leaseMs: number): number {
  const spans: { from: number; to: number }[] = []
  const open = new Map<string, { from: number; to: number }>()
  for (const { at, action, subject } of acts.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    const time = at.getTime()
    const span = open.get(subject)
    if (span && time - span.to <= leaseMs) span.to = time
    else open.delete(subject)
    if (action === 'case.claimed' && !open.has(subject)) {
      const begun = { from: time, to: time }
      open.set(subject, begun)
      spans.push(begun)
    }
    if (givenAway.has(action)) open.delete(subject)
  }
  return union(spans)
}

function union(spans: readonly { from: number; to: number }[]): number {
  let total = 0
  let reached = Number.NEGATIVE_INFINITY
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    total += Math.max(0, to - Math.max(from, reached))
    reached = Math.max(reached, to)
  }
  return total
}
