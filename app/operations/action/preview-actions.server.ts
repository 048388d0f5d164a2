import type { ReadItem } from '#core/action/item.ts'
import { readClearance } from '#core/taxii/audience.ts'
import type { House } from '#infra/house.server.ts'
import { type Judged, judgeActions } from './judge-actions.server.ts'

/** What would become of each action if it was reported now; changes nothing. */
export async function previewActions(
  house: House,
  agencyId: string,
  reads: readonly ReadItem[],
): Promise<Judged[]> {
  const agency = await house.db.agency.findUniqueOrThrow({ where: { id: agencyId } })
  const { sector, ceiling, country } = agency
  const clearance = readClearance(sector, ceiling)
  return judgeActions(house.db, { agencyId, clearance, country }, reads)
}
