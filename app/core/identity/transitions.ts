import { type AccessState, accessLimits } from './states.ts'

export const accessEvents = [
  'grant',
  'deny',
  'expire',
  'look',
  'end',
  'time_over',
  'justify',
  'condemn',
] as const
export type AccessEvent = (typeof accessEvents)[number]

/**
 * `other`: not the one whose access it is. `own`: that one. `in_time`, `over_time`: by the end of the
 * time box, or of a request's patience. `minutes`: at most what was asked for, never beyond the limit.
 */
type Guard = 'other' | 'own' | 'in_time' | 'over_time' | 'minutes'
type Step = { to: AccessState; guards: readonly Guard[]; destroys?: true }

const shut = (to: AccessState): Pick<Record<AccessEvent, Step>, 'end' | 'time_over'> => ({
  end: { to, guards: [], destroys: true },
  time_over: { to, guards: ['over_time'], destroys: true },
})
const look = (to: AccessState): Step => ({ to, guards: ['own', 'in_time'] })

/**
 * Who may do what to an access. A pair that is missing is refused. What `destroys` deletes the
 * details that were sealed to the asker.
 */
export const accessTransitions = {
  requested: {
    grant: { to: 'granted', guards: ['other', 'minutes'] },
    deny: { to: 'denied', guards: ['other'], destroys: true },
    expire: { to: 'expired', guards: ['over_time'], destroys: true },
    end: { to: 'ended', guards: ['own'], destroys: true },
  },
  granted: { look: look('opened'), ...shut('ended') },
  opened: { look: look('opened'), ...shut('ended') },
  break_glass: {
    look: look('break_glass'),
    ...shut('break_glass'),
    justify: { to: 'justified', guards: ['other'] },
    condemn: { to: 'unjustified', guards: ['other'], destroys: true },
  },
  justified: { look: look('justified'), ...shut('justified') },
  unjustified: {},
  ended: {},
  denied: {},
  expired: {},
} as const satisfies Record<AccessState, Partial<Record<AccessEvent, Step>>>

export type AccessFacts = {
  /** Whoever acts is the one whose access it is. */
  own: boolean
  now: Date
  askedAt: Date
  /** The end of the time box; null before there is one, and once it is shut. */
  until: Date | null
  /** For `grant`: what was asked for, and what is given. */
  asked?: number
  given?: number
}

export type AccessRefusal = 'not_allowed' | 'same_person' | 'not_yours' | 'time_over' | 'too_long'
export type AccessDecision =
  | { ok: true; next: AccessState; destroys: boolean }
  | { ok: false; reason: AccessRefusal }

const hour = 3_600_000

const checks: Readonly<Record<Guard, (facts: AccessFacts) => AccessRefusal | undefined>> = {
  other: ({ own }) => (own ? 'same_person' : undefined),
  own: ({ own }) => (own ? undefined : 'not_yours'),
  in_time: ({ until, now }) => (until !== null && now < until ? undefined : 'time_over'),
  over_time: ({ until, askedAt, now }) =>
    now >= (until ?? endOfPatience(askedAt)) ? undefined : 'not_allowed',
  minutes: ({ asked = 0, given = 0 }) =>
    Number.isInteger(given) && given >= 1 && given <= Math.min(asked, accessLimits.mostMinutes)
      ? undefined
      : 'too_long',
}

function endOfPatience(askedAt: Date): Date {
  return new Date(askedAt.getTime() + accessLimits.requestHours * hour)
}

/** What `event` makes of an access in `state`; pure, the caller saves and destroys. */
export function decideAccess(
  state: AccessState,
  event: AccessEvent,
  facts: AccessFacts,
): AccessDecision {
  const row: Partial<Record<AccessEvent, Step>> = accessTransitions[state]
  const step = row[event]
  if (!step) return { ok: false, reason: 'not_allowed' }
  const refusal = step.guards.map((guard) => checks[guard](facts)).find(Boolean)
  if (refusal) return { ok: false, reason: refusal }
  return { ok: true, next: step.to, destroys: step.destroys ?? false }
}

/** When an opening of so many minutes ends. */
export function endOfOpening(now: Date, minutes: number): Date {
  return new Date(now.getTime() + Math.min(minutes, accessLimits.mostMinutes) * 60_000)
}

/** When a broken glass must have been reviewed. */
export function reviewDue(now: Date): Date {
  return new Date(now.getTime() + accessLimits.reviewHours * hour)
}
