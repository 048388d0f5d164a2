import { clearances, variantName } from '#core/release/variant.ts'
import { type Clearance, readClearance } from '#core/taxii/audience.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'

/** A variant that has all releases up to one, and the hash of its manifest there. */
export type StandingVariant = { clearance: Clearance; previous: string | null }

/**
 * The variants that a new release is made in: those that have the release before it. Where there is
 * none, what agencies may see. All others are made when somebody asks (`make-variants`).
 */
export async function standingVariants(tx: Tx, before: number): Promise<StandingVariant[]> {
  if (before === 0)
    return (await agencyClearances(tx)).map((clearance) => ({ clearance, previous: null }))
  const rows = await tx.releaseVariant.findMany({
    where: { releaseNumber: before },
    orderBy: [{ sector: 'asc' }, { tlp: 'asc' }],
    select: { sector: true, tlp: true, manifestSha256: true },
  })
  return rows.flatMap(({ sector, tlp, manifestSha256: previous }) => {
    const clearance = readClearance(sector, tlp)
    return clearance ? [{ clearance, previous }] : []
  })
}

/** What the active agencies may see, each clearance once. */
export async function agencyClearances(db: House['db'] | Tx): Promise<Clearance[]> {
  const rows = await db.agency.findMany({
    where: { status: 'active' },
    distinct: ['sector', 'ceiling'],
    select: { sector: true, ceiling: true },
  })
  const named = new Set(
    rows.flatMap(({ sector, ceiling }) => {
      const clearance = readClearance(sector, ceiling)
      return clearance ? [variantName(clearance)] : []
    }),
  )
  return clearances.filter((one) => named.has(variantName(one)))
}
