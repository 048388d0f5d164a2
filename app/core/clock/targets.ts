import { z } from 'zod'
import { type Urgency, urgencyCodes } from '#core/case/states.ts'
import type { Measure } from './elapse.ts'

/**
 * `first_response`: until a person looks or answers. `update`: until the case moves on, or its
 * reporter is heard of or written to, once more. `resolution`: until it is closed.
 */
export const clockKinds = ['first_response', 'update', 'resolution'] as const
export type ClockKind = (typeof clockKinds)[number]

export type Target = { measure: Measure; ms: number }

const hour = 3_600_000

/**
 * How long each may take, in hours. Ours, as no authority publishes any; a day of work has eight.
 * Someone in danger has no office hours.
 */
const table = {
  imminent: { measure: 'wall', hours: { first_response: 0.5, update: 4, resolution: 24 } },
  high: { measure: 'working', hours: { first_response: 4, update: 16, resolution: 40 } },
  normal: { measure: 'working', hours: { first_response: 8, update: 24, resolution: 80 } },
  low: { measure: 'working', hours: { first_response: 24, update: 80, resolution: 160 } },
} as const satisfies Record<Urgency, { measure: Measure; hours: Record<ClockKind, number> }>

/** Longest target, in hours of its measure: a year of working days. */
const longestHours = 2_000
const hours = z.number().positive().max(longestHours)

/** Targets of one queue's own, in hours; what it leaves out is the table's. Danger has none but those. */
export const targetsSchema = z.partialRecord(
  z.enum(urgencyCodes).exclude(['imminent']),
  z.partialRecord(z.enum(clockKinds), hours),
)
export type QueueTargets = z.infer<typeof targetsSchema>

export function targetOf(kind: ClockKind, urgency: Urgency, own?: QueueTargets): Target {
  const { measure, hours } = table[urgency]
  const mine = urgency === 'imminent' ? undefined : own?.[urgency]?.[kind]
  return { measure, ms: Math.round((mine ?? hours[kind]) * hour) }
}
