import type { PublishableType } from '#core/pattern/indicator-defaults.ts'
import { publishableTypes } from '#core/pattern/publishable.ts'
import { type AgencyAction, agencyActions } from '#core/release/actions.ts'

/** Why an agency calls an indicator false. Codes, because words could name somebody. */
export const falseReasons = ['honest_owner', 'new_owner', 'shared_by_many', 'misread'] as const
/** Why an agency did nothing. */
export const inactionReasons = [
  'seen_only',
  'not_ours',
  'done_before',
  'gone_already',
  'too_little',
] as const

export const actionReasons = [...falseReasons, ...inactionReasons] as const
export type ActionReason = (typeof actionReasons)[number]

type KindFacts = Readonly<{
  /** Which indicators it can be done to. A pattern as a whole takes any kind. */
  about: readonly PublishableType[]
  /** Whether who did it works on the matter: what deconfliction compares. */
  works: boolean
  reasons: readonly ActionReason[]
}>

export const kindFacts = {
  account_frozen: { about: ['bank_account', 'tx_hash', 'company'], works: true, reasons: [] },
  number_blocked: { about: ['phone', 'handle'], works: true, reasons: [] },
  advert_removed: {
    about: ['url', 'domain', 'handle', 'company', 'app_package'],
    works: true,
    reasons: [],
  },
  domain_suspended: { about: ['url', 'domain', 'email'], works: true, reasons: [] },
  wallet_flagged: { about: ['wallet', 'tx_hash'], works: true, reasons: [] },
  person_assisted: { about: publishableTypes, works: true, reasons: [] },
  investigation_opened: { about: publishableTypes, works: true, reasons: [] },
  false_positive: { about: publishableTypes, works: false, reasons: falseReasons },
  no_action: { about: publishableTypes, works: false, reasons: inactionReasons },
} as const satisfies Record<AgencyAction, KindFacts>

const factsOf = (kind: AgencyAction): KindFacts => kindFacts[kind]

/** Whether an action of this kind can be about an indicator of this type. */
export function fits(kind: AgencyAction, type: PublishableType): boolean {
  return factsOf(kind).about.includes(type)
}

export function takesReason(kind: AgencyAction, reason: ActionReason): boolean {
  return factsOf(kind).reasons.includes(reason)
}

/** Kinds by which an agency works on something. */
export const workingKinds = agencyActions.filter((kind) => kindFacts[kind].works)

/** `Account frozen`, `account-frozen` and `ACCOUNT_FROZEN` all say one thing. */
const folded = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '_')

/** What people call them beside their codes. */
const otherNames: Readonly<Record<string, AgencyAction>> = {
  frozen: 'account_frozen',
  blocked: 'number_blocked',
  removed: 'advert_removed',
  ad_removed: 'advert_removed',
  advert_taken_down: 'advert_removed',
  taken_down: 'advert_removed',
  suspended: 'domain_suspended',
  site_suspended: 'domain_suspended',
  flagged: 'wallet_flagged',
  assisted: 'person_assisted',
  person_helped: 'person_assisted',
  investigating: 'investigation_opened',
  false: 'false_positive',
  fp: 'false_positive',
  none: 'no_action',
  nothing: 'no_action',
}

/** Reads a kind in any usual spelling; undefined where it is none. */
export function readKind(text: string): AgencyAction | undefined {
  const name = folded(text)
  const other = Object.hasOwn(otherNames, name) ? otherNames[name] : undefined
  return agencyActions.find((kind) => kind === name) ?? other
}

export function readReason(text: string): ActionReason | undefined {
  const name = folded(text)
  return actionReasons.find((reason) => reason === name)
}
