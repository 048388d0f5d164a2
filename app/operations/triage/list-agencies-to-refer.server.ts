import type { Sector } from '#core/release/sectors.ts'
import type { House } from '#infra/house.server.ts'

export type ReferralTarget = { id: string; name: string; sector: Sector; country: string }

/** Active agencies that a case can be referred to, by name. */
export async function listAgenciesToRefer(house: House): Promise<ReferralTarget[]> {
  const rows = await house.db.agency.findMany({
    where: { status: 'active' },
    orderBy: { name: 'asc' },
    select: { id: true, name: true, sector: true, country: true },
  })
  return rows.map((row) => ({ ...row, sector: row.sector as Sector }))
}
