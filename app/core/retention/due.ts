import type { Verdict } from '#core/case/states.ts'
import type { RetentionPeriods } from './periods.ts'

const dayMs = 86_400_000

/** A case as far as its end is concerned. */
export type RetainedCase = {
  /** The last thing that its reporters did or that closed it: its period counts from here. */
  lastMovedAt: Date
  verdict: Verdict | null
  quarantined: boolean
}

/** When a resolved or archived case, or junk, is to be purged; null where nothing ends it. */
export function purgeDue(file: RetainedCase, periods: RetentionPeriods): Date | null {
  const days = file.quarantined ? periods.junk : file.verdict ? periods[file.verdict] : null
  return days === null ? null : daysAfter(file.lastMovedAt, days)
}

export function archiveDue(resolvedAt: Date, periods: RetentionPeriods): Date {
  return daysAfter(resolvedAt, periods.archive)
}

export function daysAfter(at: Date, days: number): Date {
  return new Date(at.getTime() + days * dayMs)
}

/** What keeps a case whose time is over. */
export const keptReasons = ['legal_hold', 'pattern_open'] as const
export type KeptReason = (typeof keptReasons)[number]

/** So far ahead the preview looks. */
export const previewDays = 30
