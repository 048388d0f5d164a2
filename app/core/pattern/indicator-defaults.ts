import type { IndicatorRole, IndicatorType } from '#core/indicator/types.ts'
import { type publishableRoles, publishableTypes } from './publishable.ts'

export type PublishableRole = (typeof publishableRoles)[number]
export type PublishableType = (typeof publishableTypes)[number]

/**
 * How long an indicator is worth acting on, unless a moderator says otherwise, and when half of that
 * worth is gone, both in weeks. Numbers and links are handed on to honest people within weeks; a
 * wallet stays whose it is. See `decay.ts`.
 */
const defaults = {
  url: { weeks: 13, halfLife: 3, role: 'contacted_from' },
  domain: { weeks: 26, halfLife: 8, role: 'contacted_from' },
  email: { weeks: 26, halfLife: 8, role: 'contacted_from' },
  phone: { weeks: 13, halfLife: 4, role: 'contacted_from' },
  handle: { weeks: 13, halfLife: 4, role: 'contacted_from' },
  wallet: { weeks: 52, halfLife: 26, role: 'paid_to' },
  tx_hash: { weeks: 52, halfLife: 39, role: 'paid_to' },
  bank_account: { weeks: 26, halfLife: 8, role: 'paid_to' },
  company: { weeks: 26, halfLife: 13, role: 'claimed_identity' },
  app_package: { weeks: 26, halfLife: 8, role: 'contacted_from' },
} as const satisfies Record<
  PublishableType,
  { weeks: number; halfLife: number; role: PublishableRole }
>

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

/** When half its worth is gone, in weeks, for an indicator that is said to hold for `weeks`. */
export function halfLifeFor(type: PublishableType, weeks: number): number {
  const { halfLife, weeks: usual } = defaults[type]
  return Math.max(1, Math.round((halfLife * weeks) / usual))
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
