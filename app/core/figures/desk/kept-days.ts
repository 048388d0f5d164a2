const day = 86_400_000
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10)

/** From `start` to just before `end`; whole days in UTC. */
export type Stretch = { start: Date; end: Date }

/** A period as days whose figures are kept, as `2026-11-22`, and what is to be counted now. */
export type SplitPeriod = { kept: readonly string[]; live: readonly Stretch[] }

/** Each stretch is one more range of an index; where so many are needed, one over all is cheaper. */
const mostStretches = 12

export function splitPeriod({ start, end }: Stretch, held: ReadonlySet<string>): SplitPeriod {
  const kept: string[] = []
  const live: Stretch[] = []
  for (let at = start.getTime(); at < end.getTime(); at += day) {
    if (held.has(dayOf(at))) {
      kept.push(dayOf(at))
      continue
    }
    const last = live.at(-1)
    if (last?.end.getTime() === at) last.end = new Date(at + day)
    else live.push({ start: new Date(at), end: new Date(at + day) })
  }
  return live.length > mostStretches ? { kept: [], live: [{ start, end }] } : { kept, live }
}

/** The whole days between two moments, the second one's day left out. */
export function daysBetween(from: Date, to: Date): string[] {
  const first = Math.floor(from.getTime() / day)
  const length = Math.max(0, Math.floor(to.getTime() / day) - first)
  return Array.from({ length }, (_, at) => dayOf((first + at) * day))
}

export function nextMidnight(at: Date): Date {
  return new Date((Math.floor(at.getTime() / day) + 1) * day)
}
