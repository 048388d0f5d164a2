import type { PatternState } from './states.ts'

/** The tabs of the list of patterns: each state stands in one of them. */
export const patternViews = {
  writing: ['draft', 'redaction_checked', 'amended'],
  review: ['in_review'],
  leaving: ['approved', 'scheduled'],
  out: ['published'],
  back: ['revoked', 'expired'],
} as const satisfies Record<string, readonly PatternState[]>

export type PatternViewCode = keyof typeof patternViews
export const patternViewCodes = [
  'writing',
  'review',
  'leaving',
  'out',
  'back',
] as const satisfies readonly PatternViewCode[]

export function viewOf(state: PatternState): PatternViewCode {
  const holds = (view: PatternViewCode): boolean =>
    (patternViews[view] as readonly PatternState[]).includes(state)
  return patternViewCodes.find(holds) ?? 'writing'
}
