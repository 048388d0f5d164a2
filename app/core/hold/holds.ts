import { z } from 'zod'
import { staffText } from '#core/case/change.ts'

/** Why a case must be kept, whatever else would delete it. */
export const holdReasons = [
  'court_order',
  'police_request',
  'regulator_request',
  'own_claim',
  'other',
] as const
export type HoldReason = (typeof holdReasons)[number]

/** Longest reference of a court or an authority, in characters. */
export const maxAuthority = 300

export const holdCommand = z.object({
  reason: z.enum(holdReasons),
  authority: z.string().trim().min(1).max(maxAuthority),
  words: staffText,
})
export type HoldCommand = z.infer<typeof holdCommand>

/** A hold as deciding on it needs it. */
export type HoldFacts = { liftAskedById: string | null; lifted: boolean }
export type LiftEvent = 'ask' | 'agree' | 'keep'
export type LiftRefusal = 'nothing_held' | 'already_asked' | 'nothing_asked' | 'same_person'
export type LiftDecision = { ok: true } | { ok: false; reason: LiftRefusal }

/** Lifting takes two supervisors: one asks, another agrees or keeps it. */
export function decideLift(
  hold: HoldFacts | null,
  event: LiftEvent,
  actorId: string,
): LiftDecision {
  if (!hold || hold.lifted) return { ok: false, reason: 'nothing_held' }
  if (event === 'ask')
    return hold.liftAskedById === null ? { ok: true } : { ok: false, reason: 'already_asked' }
  if (hold.liftAskedById === null) return { ok: false, reason: 'nothing_asked' }
  // Whoever asked may take it back, and may not agree with themselves.
  if (event === 'agree' && hold.liftAskedById === actorId)
    return { ok: false, reason: 'same_person' }
  return { ok: true }
}
