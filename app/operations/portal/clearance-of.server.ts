import { type Clearance, readClearance } from '#core/taxii/audience.ts'
import type { House } from '#infra/house.server.ts'

/** What an agency's people may see; null for one whose sector or label there is not. */
export async function clearanceOf(house: House, agencyId: string): Promise<Clearance | null> {
  const { sector, ceiling } = await house.db.agency.findUniqueOrThrow({
    where: { id: agencyId },
    select: { sector: true, ceiling: true },
  })
  return readClearance(sector, ceiling)
}
