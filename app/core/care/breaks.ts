/** How long a break may be, in minutes. */
export const breakLengths = [5, 15, 30] as const

export function readBreak(typed: string): number | undefined {
  return breakLengths.find((minutes) => String(minutes) === typed)
}

export function onBreak(until: Date | null, now: Date): boolean {
  return until !== null && until > now
}

/** After so long without a pause a break is suggested, once, quietly. */
export const longStretchMinutes = 90
/** A pause of so long begins a new stretch. */
export const pauseMinutes = 10

const minutesBetween = (from: Date, to: Date) => (to.getTime() - from.getTime()) / 60_000

/** Since when somebody works without a pause, as they are seen again. */
export function busySince(before: { seenAt: Date; busySince: Date | null }, now: Date): Date {
  if (before.busySince === null) return now
  return minutesBetween(before.seenAt, now) >= pauseMinutes ? now : before.busySince
}

export function suggestsBreak(since: Date | null, seenAt: Date, now: Date): boolean {
  if (since === null || minutesBetween(seenAt, now) >= pauseMinutes) return false
  return minutesBetween(since, now) >= longStretchMinutes
}

/** Whom to reach first: those on duty who are not on a break; a break counts where nobody else is. */
export function reachable<P extends { breakUntil: Date | null }>(
  people: readonly P[],
  now: Date,
): readonly P[] {
  const there = people.filter(({ breakUntil }) => !onBreak(breakUntil, now))
  return there.length > 0 ? there : people
}
