import type { CaseState, Impact, Urgency, Verdict } from '#core/case/states.ts'
import type { Control } from '#core/indicator/control.ts'
import type { IndicatorRole, IndicatorType } from '#core/indicator/types.ts'
import { countryName, languageName } from '#core/text/question-text.ts'
import { textFor } from '#core/text/text.ts'
import type { TipKind } from '#core/tip/kind.ts'

// What moderators read, in English. What reporters read is in core/text.

const english = textFor('en')

export const kindNames: Record<TipKind, string> = {
  job_offer: 'Job offer',
  forced_work: 'Held or forced to work',
  investment: 'Investment',
  other_scam: 'Other scam',
}

export const urgencyNames: Record<Urgency, string> = {
  imminent: 'Imminent',
  high: 'High',
  normal: 'Normal',
  low: 'Low',
}

export const stateNames: Record<CaseState, string> = {
  new: 'New',
  queued: 'Queued',
  in_triage: 'In triage',
  investigating: 'Investigating',
  awaiting_reporter: 'Awaiting reporter',
  referred: 'Referred',
  merged_into: 'Merged',
  resolved: 'Resolved',
  reopened: 'Reopened',
  archived: 'Archived',
  purged: 'Purged',
}

export const verdictNames: Record<Verdict, string> = {
  confirmed: 'Confirmed',
  suspected: 'Suspected',
  insufficient: 'Too little to tell',
  out_of_scope: 'Out of scope',
  legitimate: 'Legitimate',
  abusive: 'Abusive report',
}

export const impactNames: Record<Impact, string> = {
  person_at_risk: 'Person at risk',
  attempted: 'Attempted',
  money_lost: 'Money lost',
  none_known: 'None known',
}

export const typeNames: Record<IndicatorType, string> = {
  url: 'Page',
  domain: 'Website',
  email: 'E-mail',
  phone: 'Phone',
  handle: 'Account',
  wallet: 'Wallet',
  tx_hash: 'Transaction',
  bank_account: 'Bank account',
  company: 'Company',
  alias: 'Name',
  app_package: 'App',
  place: 'Place',
}

export const roleNames: Record<IndicatorRole, string> = {
  contacted_from: 'contacted from',
  paid_to: 'paid to',
  claimed_identity: 'claimed to be',
  place: 'place',
  mentioned: 'mentioned',
}

export const controlNames: Record<Control, string> = {
  scammer: 'Theirs',
  third_party: 'Not theirs',
  unclear: 'Unclear',
}

export function countryOf(code: string): string {
  return countryName(english, code)
}

/** `Thai (ไทย)`: staff look for a language by its English name, and know it by its own. */
export function languageOf(code: string): string {
  const name = languageShort(code)
  const own = languageName(code)
  return own === name ? name : `${name} (${own})`
}

/** The English name alone, for tables. */
export function languageShort(code: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code
}

const plain = new Intl.NumberFormat('en')
export const figure = (value: number): string => plain.format(value)

/** `1 tip`, `12 tips`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${figure(count)} ${count === 1 ? one : many}`
}
