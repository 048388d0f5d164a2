import type { RecommendableAction } from '#core/release/actions.ts'
import type { Sector } from '#core/release/sectors.ts'

/** What each sector has the means to do. A pattern asks nobody for what is not theirs to do. */
export const sectorActions = {
  police: ['investigation_opened', 'person_assisted'],
  finance: ['account_frozen', 'wallet_flagged', 'investigation_opened'],
  telecom: ['number_blocked'],
  platform: ['advert_removed', 'domain_suspended'],
  ngo: ['person_assisted'],
  regulator: ['domain_suspended', 'investigation_opened'],
} as const satisfies Record<Sector, readonly RecommendableAction[]>

export function canAct(sector: Sector, action: RecommendableAction): boolean {
  const means: readonly RecommendableAction[] = sectorActions[sector]
  return means.includes(action)
}
