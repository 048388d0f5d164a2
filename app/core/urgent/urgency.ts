/** Why a pattern can't wait for the weekly release. It leaves with the pattern and is approved with it. */
export const urgentReasons = ['people_at_risk', 'money_moving', 'spreading_fast'] as const
export type UrgentReason = (typeof urgentReasons)[number]
