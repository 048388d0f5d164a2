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
] as const

export type AgencyAction = (typeof agencyActions)[number]

/** A pattern can ask for any of them except the one that says the pattern was wrong. */
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
