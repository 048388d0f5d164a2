/**
 * The states of one version of a pattern. The database enum, the badges and the policy all derive
 * from these two tables. `amended` means: a later version has taken this one's place.
 */
export const patternStates = [
  'draft',
  'redaction_checked',
  'in_review',
  'approved',
  'scheduled',
  'published',
  'amended',
  'revoked',
  'expired',
] as const

export type PatternState = (typeof patternStates)[number]

export const patternEvents = [
  'edit',
  'pass_checks',
  'submit',
  'return',
  'approve',
  'schedule',
  'unschedule',
  'publish',
  'amend',
  'revoke',
  'expire',
] as const

export type PatternEvent = (typeof patternEvents)[number]

/** Outside the house already: these versions are history and are never edited. */
export const releasedStates = [
  'published',
  'amended',
  'revoked',
  'expired',
] as const satisfies readonly PatternState[]
