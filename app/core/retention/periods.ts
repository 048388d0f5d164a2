import { type Verdict, verdicts } from '#core/case/states.ts'

/**
 * Days that things are kept, each from its own beginning: `archive` and the verdicts from when a case
 * was resolved, `junk` from when it was filed into quarantine and nobody let it in.
 */
export const retentionDefaults = {
  archive: 30,
  confirmed: 180,
  suspected: 180,
  insufficient: 180,
  out_of_scope: 90,
  legitimate: 90,
  abusive: 30,
  junk: 30,
} as const satisfies Record<'archive' | Verdict | 'junk', number>

export type RetentionKey = keyof typeof retentionDefaults
export type RetentionPeriods = Readonly<Record<RetentionKey, number>>
export const retentionKeys = Object.keys(retentionDefaults) as RetentionKey[]

const mostDays = 3650

export type PeriodsResult = { ok: true; periods: RetentionPeriods } | { ok: false; problem: string }

/**
 * Reads `confirmed=365 junk=14`: what is named replaces the default. A case can't be purged before it
 * was archived, so no verdict's period may be shorter than `archive`.
 */
export function readPeriods(text: string): PeriodsResult {
  const periods: Record<RetentionKey, number> = { ...retentionDefaults }
  for (const part of text.split(/[\s,]+/).filter((one) => one !== '')) {
    const [name = '', days = '', more] = part.split('=')
    const key = retentionKeys.find((one) => one === name)
    if (!key || more !== undefined)
      return {
        ok: false,
        problem: `must be name=days, each name one of ${retentionKeys.join(', ')}`,
      }
    const count = Number(days)
    if (!/^\d{1,4}$/.test(days) || count < 1 || count > mostDays)
      return { ok: false, problem: `${key} must be 1 to ${mostDays} days` }
    periods[key] = count
  }
  const short = verdicts.find((verdict) => periods[verdict] < periods.archive)
  if (short) return { ok: false, problem: `${short} must be at least as long as archive` }
  return { ok: true, periods }
}
