import { type CodedValue, codedFacts } from './coded.ts'
import { assessIlo } from './ilo.ts'
import { offerFlags } from './red-flags.ts'
import { type Urgency, urgencies } from './states.ts'

/** Why a case starts at its urgency; the words for each key are the staff pages'. */
export const urgencyReasons = {
  danger_now: 'imminent',
  held_inside: 'imminent',
  child: 'imminent',
  self_harm: 'imminent',
  forced_work: 'high',
  coercion: 'high',
  travel_soon: 'high',
  fresh_payment: 'high',
} as const satisfies Record<string, Urgency>
export type UrgencyReason = keyof typeof urgencyReasons

export type InitialUrgency = { urgency: Urgency; reasons: readonly UrgencyReason[] }

/** Enough signs before departure to hurry, once the trip is close. */
const flagsToHurry = 3

/**
 * The urgency that a tip's coded answers call for, with every reason that applies. `selfHarm` says
 * that the story's words were found to speak of it; nothing else of the story is looked at.
 */
export function initialUrgency(
  coded: readonly CodedValue[],
  { selfHarm = false }: { selfHarm?: boolean } = {},
): InitialUrgency {
  const facts = codedFacts(coded)
  const applies: Readonly<Record<UrgencyReason, boolean>> = {
    danger_now: facts.is('danger_now', 'yes'),
    held_inside: facts.is('person_state', 'held_inside'),
    child: facts.is('minors', 'yes'),
    self_harm: selfHarm,
    forced_work: facts.is('kind', 'forced_work') && !facts.is('person_state', 'home'),
    coercion: assessIlo(facts).positive.includes('coercion_at_destination'),
    travel_soon: facts.is('travel_when', 'within_7_days') && offerFlags(facts) >= flagsToHurry,
    fresh_payment: facts.is('last_payment', 'within_72_hours'),
  }
  const reasons = (Object.keys(urgencyReasons) as UrgencyReason[]).filter((key) => applies[key])
  const urgency = reasons.reduce<Urgency>(
    (highest, reason) => higherUrgency(highest, urgencyReasons[reason]),
    'normal',
  )
  return { urgency, reasons }
}

export function higherUrgency(one: Urgency, other: Urgency): Urgency {
  return urgencies[one].rank >= urgencies[other].rank ? one : other
}

export type UrgencyChange = {
  reason: string
  /** Somebody else than the one who asks has agreed. */
  secondPerson: boolean
}

export type UrgencyDecision =
  | { ok: true; urgency: Urgency }
  | { ok: false; reason: 'already_there' | 'reason_missing' | 'second_person_needed' }

/** Raising is always allowed; lowering says why, and lowering `imminent` takes two people. */
export function decideUrgency(from: Urgency, to: Urgency, change: UrgencyChange): UrgencyDecision {
  if (from === to) return { ok: false, reason: 'already_there' }
  const raises = urgencies[to].rank > urgencies[from].rank
  if (raises) return { ok: true, urgency: to }
  if (change.reason.trim() === '') return { ok: false, reason: 'reason_missing' }
  if (from === 'imminent' && !change.secondPerson)
    return { ok: false, reason: 'second_person_needed' }
  return { ok: true, urgency: to }
}
