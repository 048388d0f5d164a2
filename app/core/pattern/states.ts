/**
 * The states of a pattern. The database, the badges and the policy all derive from these tables.
 * `amended` means: out of the house, and taken up again to be said anew. Its next edit opens the draft
 * of the next version, while the released one stays valid until that leaves or is revoked.
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

/** What was released stands as it left: no edit, and only these events, lead out of them. */
export const releasedStates = [
  'published',
  'revoked',
  'expired',
] as const satisfies readonly PatternState[]
