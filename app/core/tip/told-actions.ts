import { addWeeks, isoWeek } from '#core/pattern/anonymise/iso-week.ts'
import type { AgencyAction } from '#core/release/actions.ts'

/**
 * What of an agency's deeds reaches the people whose reports the pattern came from (decision 0017).
 * Scammers file reports to learn what is known of them, and some reporters are watched: told is only
 * what its owner notices anyway. A flag on a wallet or an investigation works because it is not known.
 */
export const toldActions = {
  account_frozen: true,
  number_blocked: true,
  advert_removed: true,
  domain_suspended: true,
  wallet_flagged: false,
  person_assisted: true,
  investigation_opened: false,
  false_positive: false,
  no_action: false,
} as const satisfies Record<AgencyAction, boolean>

export type ToldAction = {
  [Kind in AgencyAction]: (typeof toldActions)[Kind] extends true ? Kind : never
}[AgencyAction]

export function isTold(kind: string): kind is ToldAction {
  return Object.entries(toldActions).some(([name, told]) => told && name === kind)
}

/** By week, and only once the week is over: an hour would tell which report it answers. */
export function mayTellBy(at: Date, now: Date): boolean {
  return isoWeek(at) < isoWeek(now)
}

/** The first week in which an action may be told: news for whoever was here last before it. */
export function toldFrom(at: Date): string {
  return addWeeks(isoWeek(at), 1)
}
