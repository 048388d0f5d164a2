import type { Urgency } from '#core/case/states.ts'
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

export function targetOf(kind: ClockKind, urgency: Urgency): Target {
  const { measure, hours } = table[urgency]
  return { measure, ms: hours[kind] * hour }
}
