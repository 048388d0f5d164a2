/** What an agency did with a pattern. */
export const agencyActions = [
  'account_frozen',
  'number_blocked',
  'advert_removed',
  'domain_suspended',
  'wallet_flagged',
  'person_assisted',
  'investigation_opened',
  'false_positive',
  'no_action',
] as const

export type AgencyAction = (typeof agencyActions)[number]

/** A pattern can ask for any of them except those that say that it was wrong, or that nothing was done. */
export const recommendableActions = [
  'account_frozen',
  'number_blocked',
  'advert_removed',
  'domain_suspended',
  'wallet_flagged',
  'person_assisted',
  'investigation_opened',
] as const satisfies readonly AgencyAction[]

export type RecommendableAction = (typeof recommendableActions)[number]
