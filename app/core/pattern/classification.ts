import type { TipKind } from '#core/tip/kind.ts'

/** A moderator's finer name for the scheme. Unlike a coded answer it says what WE think it is. */
export const subKinds = {
  job_offer: [
    'scam_compound',
    'labour_exploitation',
    'advance_fee_job',
    'paid_tasks',
    'money_mule',
    'data_harvesting',
  ],
  forced_work: [
    'scam_compound',
    'labour_exploitation',
    'domestic_work',
    'sexual_exploitation',
    'forced_crime',
  ],
  investment: [
    'trading_platform',
    'romance_investment',
    'giveaway',
    'fake_login',
    'new_coin',
    'paid_tasks',
    'recovery',
    'malware',
  ],
  other_scam: [
    'impersonation',
    'false_shop',
    'romance',
    'extortion',
    'loan_or_prize',
    'false_rental',
    'paid_tasks',
    'money_mule',
    'recovery',
    'malware',
  ],
} as const satisfies Record<TipKind, readonly string[]>

export type SubKind = (typeof subKinds)[TipKind][number]

export const subKindCodes: readonly SubKind[] = [
  ...new Set<SubKind>(Object.values(subKinds).flat()),
]

/** Whether the finer name belongs to the kind; a pattern without one is fine. */
export function isSubKindOf(kind: TipKind, subKind: SubKind | null): boolean {
  const known: readonly string[] = subKinds[kind]
  return subKind === null || known.includes(subKind)
}
