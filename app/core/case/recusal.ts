/** Why somebody must have nothing to do with a case; a code, so that the reason itself tells nothing. */
export const recusalReasons = [
  'knows_person',
  'own_report',
  'own_interest',
  'too_close',
  'other',
] as const
export type RecusalReason = (typeof recusalReasons)[number]
