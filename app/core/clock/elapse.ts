import type { WorkingCalendar } from './calendar.ts'

/** How a clock counts: `working` hours of the house, or `wall` time round the clock. */
export type Measure = 'working' | 'wall'

/** The moment at which `ms` of time, as this measure counts, has passed since `from`. */
export function timeAfter(
  calendar: WorkingCalendar,
  measure: Measure,
  from: number,
  ms: number,
): number {
  if (measure === 'wall' || ms <= 0) return from + Math.max(0, ms)
  let left = ms
  for (const span of calendar.spansFrom(from)) {
    const start = Math.max(span.from, from)
    const here = Math.max(0, span.to - start)
    if (here >= left) return start + left
    left -= here
  }
  throw new Error('A week without working hours')
}

/** How much time, as this measure counts, lies between two moments; none where they are reversed. */
export function timeBetween(
  calendar: WorkingCalendar,
  measure: Measure,
  from: number,
  to: number,
): number {
  if (to <= from) return 0
  if (measure === 'wall') return to - from
  let sum = 0
  for (const span of calendar.spansFrom(from)) {
    if (span.from >= to) break
    sum += Math.max(0, Math.min(span.to, to) - Math.max(span.from, from))
  }
  return sum
}
