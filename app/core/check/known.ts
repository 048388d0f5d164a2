import { type SafeList, safeListReason } from '#core/indicator/safe-list.ts'
import type { Indicator } from '#core/indicator/types.ts'

/** Whose it is, as the answer says it. Names are apart: anyone can use one. */
export const knownAs = ['organisation', 'public_service', 'name'] as const
export type KnownAs = (typeof knownAs)[number]

/**
 * `public_service`: everybody uses it, and anybody can have a page or a mailbox on it; so it says
 * nothing about who writes from there.
 */
export const meaningOfList = {
  exchange: 'organisation',
  bank: 'organisation',
  authority: 'organisation',
  reference: 'organisation',
  hotline: 'organisation',
  ordinary_app: 'organisation',
  explorer: 'organisation',
  public_wallet: 'organisation',
  app_store: 'public_service',
  shortener: 'public_service',
  platform: 'public_service',
  tenant_host: 'public_service',
  mail_host: 'public_service',
  brand: 'name',
} as const satisfies Record<SafeList, KnownAs>

/** What a safe list says of an indicator; null where it is on none. */
export function knownOf(indicator: Indicator): KnownAs | null {
  const list = safeListReason(indicator)
  return list === null ? null : meaningOfList[list]
}
