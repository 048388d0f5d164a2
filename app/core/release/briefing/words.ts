import type { PublishableType } from '#core/pattern/indicator-defaults.ts'
import type { TipKind } from '#core/tip/kind.ts'
import type { RecommendableAction } from '../actions.ts'
import type { Sector } from '../sectors.ts'
import type { BriefingFacts } from './facts.ts'

// The words of the page. English, as agencies read releases.

export const sectorWords = {
  police: 'police',
  finance: 'banks and finance',
  telecom: 'telecoms',
  platform: 'platforms',
  ngo: 'aid organisations',
  regulator: 'regulators',
} as const satisfies Record<Sector, string>

export const kindWords = {
  job_offer: 'Job offers',
  forced_work: 'Held or forced to work',
  investment: 'Investments',
  other_scam: 'Other scams',
} as const satisfies Record<TipKind, string>

export const typeWords = {
  url: 'Links',
  domain: 'Sites',
  email: 'E-mail addresses',
  phone: 'Phone numbers',
  handle: 'Accounts',
  wallet: 'Wallets',
  tx_hash: 'Coin payments',
  bank_account: 'Bank accounts',
  company: 'Company names',
  app_package: 'Apps',
} as const satisfies Record<PublishableType, string>

export const askWords = {
  account_frozen: 'Freeze accounts',
  number_blocked: 'Block numbers',
  advert_removed: 'Take adverts down',
  domain_suspended: 'Suspend sites',
  wallet_flagged: 'Flag wallets',
  person_assisted: 'Help people',
  investigation_opened: 'Investigate',
} as const satisfies Record<RecommendableAction, string>

const months =
  'January February March April May June July August September October November December'.split(' ')

/** `20 November 2026`, without a calendar of the machine's: the page is the same everywhere. */
export function dayOf(created: string): string {
  const date = new Date(created)
  return `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`
}

/** `1,234`; the same on every machine. */
export function figure(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** `1 pattern`, `3 patterns`. */
export const many = (count: number, one: string): string =>
  `${figure(count)} ${one}${count === 1 ? '' : 's'}`

/** What the page says of itself to who can't see its figures. */
export function statusSentence({ statuses, indicators }: BriefingFacts): string {
  const { new: added, amended, revoked } = statuses
  return `${many(added, 'new pattern')}, ${figure(amended)} amended, ${figure(revoked)} revoked, with ${many(indicators, 'indicator')} in those that stand.`
}
