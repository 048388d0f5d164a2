import { defangText } from '#core/indicator/display.ts'
import type { SafeHit } from '#core/indicator/safe-list.ts'
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
  waits_for_others:
    'came since the version that is out; too few came to count without telling what they say',
} as const

export const relatedStopWords = {
  not_out: 'no release holds it now',
  stricter_label: 'its label is stricter than this one’s',
} as const

const safeListNames: Readonly<Record<string, string>> = {
  exchange: 'exchanges’ own sites',
  bank: 'banks',
  authority: 'authorities',
  explorer: 'blockchain explorers',
  reference: 'reference sites',
  app_store: 'app stores',
  shortener: 'link shorteners',
  platform: 'platforms',
  tenant_host: 'website builders',
  mail_host: 'mail hosts',
  hotline: 'hotlines',
  public_wallet: 'public wallets',
  ordinary_app: 'ordinary apps',
  brand: 'well-known companies',
}

/** Which list, and which entry of it: `on the list “banks”, entry bank.example`. */
export function safeWords({ list, entry }: SafeHit): string {
  return `on the safe list “${safeListNames[list] ?? list}”, entry ${defangText(entry)}`
}
