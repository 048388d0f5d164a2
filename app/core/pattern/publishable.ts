import type { IndicatorRole, IndicatorType } from '#core/indicator/types.ts'

/** Place and alias are left out: they describe people and are never machine-actionable. */
export const publishableTypes = [
  'url',
  'domain',
  'email',
  'phone',
  'handle',
  'wallet',
  'tx_hash',
  'bank_account',
  'company',
  'app_package',
] as const satisfies readonly IndicatorType[]

export const publishableRoles = [
  'contacted_from',
  'paid_to',
  'claimed_identity',
] as const satisfies readonly IndicatorRole[]
