import { agencyKeyRules } from './agency-key.ts'

const dayMs = 86_400_000

/** Days before a key's end at which its agency is told by mail, the earliest first. */
export const keyWarnings = [14, 3] as const

/** How long a key goes on beside the one that replaces it, in days. */
export const overlapRules = { defaultDays: 7, maxDays: 30 } as const

export type KeyLife = {
  createdAt: Date
  expiresAt: Date
  revokedAt: Date | null
  /** The warning that was sent last; null before the first. */
  warnedDays: number | null
}

/**
 * The warning that is due now, or null. The nearest one alone, so that a server which slept sends one
 * message and not two; none at once to a key that was made for less time than that.
 */
export function dueWarning(key: KeyLife, now: Date): number | null {
  const left = key.expiresAt.getTime() - now.getTime()
  if (key.revokedAt !== null || left <= 0) return null
  const life = key.expiresAt.getTime() - key.createdAt.getTime()
  const reached = keyWarnings.filter((days) => left <= days * dayMs && life > days * dayMs)
  const nearest = reached.at(-1)
  if (nearest === undefined) return null
  return key.warnedDays === null || nearest < key.warnedDays ? nearest : null
}

/** The end of a key that is being replaced: never later than it was. */
export function endOfReplaced(key: { expiresAt: Date }, overlapDays: number, now: Date): Date {
  const end = new Date(now.getTime() + overlapDays * dayMs)
  return end < key.expiresAt ? end : key.expiresAt
}

/** What counts as told already at replacing: whoever replaces a key for `overlapDays` knows its end. */
export function warnedByReplacing(overlapDays: number): number | null {
  return keyWarnings.filter((days) => overlapDays <= days).at(-1) ?? null
}

/** How many days a key lives that takes another's place: as many as that one was made for. */
export function daysOfSuccessor(key: { createdAt: Date; expiresAt: Date }): number {
  const days = Math.round((key.expiresAt.getTime() - key.createdAt.getTime()) / dayMs)
  return Math.min(agencyKeyRules.maxDays, Math.max(1, days))
}

export type OverlapReason = 'overlap_malformed' | 'overlap_out_of_range'

export function readOverlap(
  typed: string,
): { ok: true; days: number } | { ok: false; reason: OverlapReason } {
  if (!/^\d{1,3}$/.test(typed.trim())) return { ok: false, reason: 'overlap_malformed' }
  const days = Number(typed)
  // None at all is for a key that leaked.
  return days <= overlapRules.maxDays
    ? { ok: true, days }
    : { ok: false, reason: 'overlap_out_of_range' }
}
