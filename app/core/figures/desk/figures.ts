import type { Urgency } from '#core/case/states.ts'
import type { TipKind } from '#core/tip/kind.ts'
import type { DeskClock, Taken } from './clocks.ts'
import type { Dimension } from './dimensions.ts'
import type { Bucket, Period, Step } from './period.ts'

/** Cases that are open now: those that it is our turn with, and those that wait for somebody else. */
export type OpenNow = { ours: number; theirs: number }
export const noneOpen: OpenNow = { ours: 0, theirs: 0 }

/** One line of a breakdown; `value` is null where nobody said. */
export type BreakdownRow = {
  value: string | null
  reports: number
  open: OpenNow
  clocks: Record<DeskClock, Taken>
}

export type DeskFigures = {
  period: Period
  step: Step
  inflow: {
    reports: number
    buckets: (Bucket & {
      reports: number
      kind: Partial<Record<TipKind, number>>
      urgency: Partial<Record<Urgency, number>>
    })[]
  }
  backlog: {
    open: OpenNow
    /** By `ageBands`. */
    now: OpenNow[]
    /** Oldest first; each by `ageBands`. */
    overTime: { at: string; bands: number[] }[]
  }
  /** `spread` is by `spreadBands`. */
  clocks: Record<DeskClock, Taken & { spread: number[] }>
  by: Record<Dimension, BreakdownRow[]>
}
