/** The life of one access to a reporter's contact details; `transitions.ts` has the table. */
export const accessStates = [
  'requested',
  'granted',
  'opened',
  'ended',
  'denied',
  'expired',
  'break_glass',
  'justified',
  'unjustified',
] as const
export type AccessState = (typeof accessStates)[number]

/** Where a custodian opened the details alone, whatever became of it. */
export const glassStates = [
  'break_glass',
  'justified',
  'unjustified',
] as const satisfies AccessState[]

/** Minutes and hours that nothing here may exceed. */
export const accessLimits = {
  mostMinutes: 60,
  /** A request that nobody answers ends by itself. */
  requestHours: 24,
  /** Breaking the glass opens for this long, and is to be reviewed within that many hours. */
  glassMinutes: 60,
  reviewHours: 24,
} as const

/** What a request may ask for. */
export const minutesOffered = [10, 20, 30, 60] as const

/** Why somebody asks; their own words stand beside it, sealed. */
export const askReasons = [
  'warn_of_danger',
  'call_back',
  'hand_to_police',
  'legal_order',
  'other',
] as const
export type AskReason = (typeof askReasons)[number]

/** The glass is for people in danger, and for nothing else. */
export const glassReasons = ['life_at_risk', 'held_now', 'child_in_danger', 'self_harm'] as const
export type GlassReason = (typeof glassReasons)[number]

/** Why a custodian says no. */
export const denialReasons = [
  'not_needed',
  'other_way',
  'not_allowed_by_reporter',
  'reason_unclear',
] as const
export type DenialReason = (typeof denialReasons)[number]

/** Reads a stored state; throws on one that there is not. */
export function asAccessState(text: string): AccessState {
  const state = accessStates.find((one) => one === text)
  if (!state) throw new Error('An access to contact details is in a state that there is not')
  return state
}
