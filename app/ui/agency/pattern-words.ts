import type { SubKind } from '#core/pattern/classification.ts'
import type {
  Confidence,
  CountryRole,
  PatternPayload,
  PayloadIndicator,
  RevocationReason,
} from '#core/pattern/payload.ts'
import type { AgencyAction, RecommendableAction } from '#core/release/actions.ts'
import type { Sector } from '#core/release/sectors.ts'
import type { TlpLabel } from '#core/release/tlp.ts'
import type { TipKind } from '#core/tip/kind.ts'

// What a released pattern's codes are called, for agencies' people and for staff. English, as they read it.

export const kindNames: Record<TipKind, string> = {
  job_offer: 'Job offer',
  forced_work: 'Held or forced to work',
  investment: 'Investment',
  other_scam: 'Other scam',
}

export const subKindNames: Record<SubKind, string> = {
  scam_compound: 'ends in a scam compound',
  labour_exploitation: 'ends in forced or unpaid work',
  advance_fee_job: 'asks for a fee first',
  paid_tasks: 'paid online tasks',
  money_mule: 'passes on stolen money',
  data_harvesting: 'collects documents',
  trading_platform: 'false trading platform',
  romance_investment: 'trust built online first',
  giveaway: 'promise to double coins',
  fake_login: 'copy of a real site',
  new_coin: 'worthless new coin',
  recovery: 'promise to get lost money back',
  malware: 'app that takes over the device',
  domestic_work: 'forced work in a home',
  sexual_exploitation: 'sexual exploitation',
  forced_crime: 'forced to commit crimes',
  impersonation: 'poses as an office or a bank',
  false_shop: 'shop that delivers nothing',
  romance: 'false romance',
  extortion: 'threats for money',
  loan_or_prize: 'false loan or prize',
  false_rental: 'home that is not to let',
}

export const statusNames: Record<PatternPayload['status'], string> = {
  new: 'New',
  amended: 'Amended',
  revoked: 'Revoked',
}

export const revocationTexts: Record<RevocationReason, string> = {
  withdrawn_tips: 'Reporters took back what it was built on.',
  false_positive: 'It named someone who has nothing to do with the scheme.',
  error: 'We made a mistake.',
  superseded: 'Another pattern replaces it.',
  other: 'It does not hold any more.',
}

/** What we ask for. */
export const askTexts: Record<RecommendableAction, string> = {
  account_frozen: 'Freeze the accounts',
  number_blocked: 'Block the numbers',
  advert_removed: 'Take the adverts down',
  domain_suspended: 'Suspend the sites',
  wallet_flagged: 'Flag the wallets',
  person_assisted: 'Help the people affected',
  investigation_opened: 'Open an investigation',
}

/** What was done. */
export const actionNames: Record<AgencyAction, string> = {
  account_frozen: 'Account frozen',
  number_blocked: 'Number blocked',
  advert_removed: 'Advert taken down',
  domain_suspended: 'Site suspended',
  wallet_flagged: 'Wallet flagged',
  person_assisted: 'Person helped',
  investigation_opened: 'Investigation opened',
  false_positive: 'False positive',
  no_action: 'No action',
}

export const sectorNames: Record<Sector, string> = {
  police: 'Police',
  finance: 'Finance',
  telecom: 'Telecoms',
  platform: 'Platforms',
  ngo: 'NGOs',
  regulator: 'Regulators',
}

export const indicatorTypeNames: Record<PayloadIndicator['type'], string> = {
  url: 'Web address',
  domain: 'Domain',
  email: 'E-mail',
  phone: 'Phone',
  handle: 'Account name',
  wallet: 'Wallet',
  tx_hash: 'Transaction',
  bank_account: 'Bank account',
  company: 'Company name',
  app_package: 'App',
}

export const roleNames: Record<PayloadIndicator['role'], string> = {
  contacted_from: 'Contacts people',
  paid_to: 'Receives money',
  claimed_identity: 'Name they use',
}

export const confidenceNames: Record<Confidence, string> = {
  low: 'Low',
  medium: 'Medium',
  high: 'High',
}

export const countryRoleNames: Record<CountryRole, string> = {
  reported_from: 'Reported from',
  transit: 'Through',
  destination: 'To',
}

export const tlpTexts: Record<TlpLabel, string> = {
  clear: 'May be published.',
  green: 'May go round your community.',
  amber: 'Stays in your organisation and with clients who need it.',
  'amber+strict': 'Stays in your organisation.',
  red: 'Stays with you who read this.',
}

/** `3–9 tips`. */
export function tipsText(band: string): string {
  return `${band.replace('-', '–')} tips`
}

const thousands = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',')

/** `USD 10,000 to 100,000`. */
export function moneyText({ asset, at_least, below }: PatternPayload['money'][number]): string {
  const grouped = (decimal: string) => decimal.replace(/^\d+/, thousands)
  return `${asset} ${grouped(at_least)} to ${grouped(below)}`
}

const regions = new Intl.DisplayNames('en', { type: 'region' })

/** `Cambodia`, or `Cambodia (KH-1)` where a region is known. */
export function placeText({ country, region }: PatternPayload['countries'][number]): string {
  const name = regions.of(country) ?? country
  return region === null ? name : `${name} (${region})`
}

/** `12 patterns`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`
}

/** `2 new, 1 amended and 1 revoked`; what is zero is left out. */
export function statusSum(counts: Record<PatternPayload['status'], number>): string {
  const parts = Object.entries(counts)
    .filter(([, number]) => number > 0)
    .map(([status, number]) => `${number} ${status}`)
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(parts)
}
