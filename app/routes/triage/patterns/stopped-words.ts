import type { StopReason } from '#core/pattern/anonymise/indicators.ts'

export const stopReasonWords: Record<StopReason, string> = {
  type_never_leaves: 'Nothing of this type ever leaves.',
  role_not_scammer_controlled: 'It is not said to be the scammer’s.',
  control_not_confirmed: 'It may be the name of an honest company; nobody said it is theirs.',
  not_verified: 'Nobody found it to be the scammer’s yet.',
  safe_list: 'It belongs to a service that honest people use.',
  reporter_contact: 'It is a reporter’s own contact.',
  carries_an_address: 'The link carries somebody’s e-mail address.',
  no_counting_tip: 'No tip that may be used names it.',
}

export const moneyStopWords = {
  one_tip_dominates: 'one tip is more than half of it',
  nothing_lost: 'nothing was lost',
} as const

export const tipStopWords = {
  withdrawn: 'withdrawn by its reporter; it counts nowhere',
  no_consent: 'its reporter did not allow its use in patterns; it counts nowhere',
} as const
