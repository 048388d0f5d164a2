import type { IndicatorRole, IndicatorType } from '#core/indicator/types.ts'
import { type publishableRoles, publishableTypes } from './publishable.ts'

export type PublishableRole = (typeof publishableRoles)[number]
export type PublishableType = (typeof publishableTypes)[number]

/**
 * How long an indicator is worth acting on, in weeks, unless a moderator says otherwise. Numbers and
 * domains are handed on to honest people; a wallet or a company name stays whose it is.
 */
const defaults = {
  url: { weeks: 13, role: 'contacted_from' },
  domain: { weeks: 26, role: 'contacted_from' },
  email: { weeks: 26, role: 'contacted_from' },
  phone: { weeks: 13, role: 'contacted_from' },
  handle: { weeks: 13, role: 'contacted_from' },
  wallet: { weeks: 52, role: 'paid_to' },
  tx_hash: { weeks: 52, role: 'paid_to' },
  bank_account: { weeks: 26, role: 'paid_to' },
  company: { weeks: 26, role: 'claimed_identity' },
  app_package: { weeks: 26, role: 'contacted_from' },
} as const satisfies Record<PublishableType, { weeks: number; role: PublishableRole }>

/** What a moderator can choose from, in weeks. */
export const validityChoices = [4, 13, 26, 52] as const
/** No indicator is worth acting on for longer, unseen. */
export const longestValidity = 104

export function isPublishableType(type: IndicatorType): type is PublishableType {
  return (publishableTypes as readonly string[]).includes(type)
}

export function defaultWeeks(type: PublishableType): number {
  return defaults[type].weeks
}

/**
 * What the indicator was for, from the roles that tips gave it, each as often as it was given. A text
 * that merely mentions it says nothing; then its type does.
 */
export function defaultRole(
  type: PublishableType,
  roles: readonly IndicatorRole[],
): PublishableRole {
  const order = ['paid_to', 'contacted_from', 'claimed_identity'] as const
  const count = (role: PublishableRole) => roles.filter((one) => one === role).length
  const [most] = order.filter((role) => count(role) > 0).sort((a, b) => count(b) - count(a))
  return most ?? defaults[type].role
}
