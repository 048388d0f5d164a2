import type { SerializeFrom } from '@remix-run/node'
import type { ClockKind } from '#core/clock/targets.ts'
import type { ClockView, Due } from '#core/clock/view.ts'
import type { Mark } from '#ui/staff/marks.ts'

export type ShownClock = SerializeFrom<ClockView>

export const clockNames: Record<ClockKind, string> = {
  first_response: 'First look',
  update: 'Next step',
  resolution: 'Closing',
}

export const dueNames: Record<Due, string> = { overdue: 'Overdue', soon: 'Due soon' }

/** `45 min`, `5 h`, `5 h 30 min`: whole minutes, as days of work have no one length. */
export function lengthText(ms: number): string {
  const minutes = Math.floor(ms / 60_000)
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [
    ...(hours > 0 ? [`${hours} h`] : []),
    ...(rest > 0 || hours === 0 ? [`${rest} min`] : []),
  ].join(' ')
}

/** How a clock looks beside its words: each with a shape of its own. */
export const clockMarks = {
  overdue: { tone: 'danger', icon: 'alert' },
  late: { tone: 'warn', icon: 'clock' },
  runs: { tone: 'neutral', icon: 'circle' },
  paused: { tone: 'neutral', icon: 'pause' },
  stopped: { tone: 'good', icon: 'check' },
} as const satisfies Record<string, Mark>

export function clockState({ status, percent }: ShownClock): keyof typeof clockMarks {
  if (status !== 'runs') return status
  if (percent >= 100) return 'overdue'
  return percent >= 80 ? 'late' : 'runs'
}

/** The clock that is due first; undefined where none runs. */
export function nextClock(clocks: readonly ShownClock[]): ShownClock | undefined {
  return clocks
    .filter(({ dueAt }) => dueAt !== null)
    .toSorted((a, b) => String(a.dueAt).localeCompare(String(b.dueAt)))[0]
}
