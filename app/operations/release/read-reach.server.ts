import { type AgencyAction, agencyActions } from '#core/release/actions.ts'
import type { House } from '#infra/house.server.ts'

export type Reach = {
  /** Agencies that downloaded anything of the release, by name. */
  agencies: { name: string; sector: string; downloads: number; lastAt: Date }[]
  /** Actions reported on its patterns, most frequent first. */
  actions: { kind: AgencyAction; count: number }[]
}

/** Whom a release reached, and what they did about its patterns so far. */
export async function readReach(house: House, number: number): Promise<Reach> {
  const downloads = await house.db.download.groupBy({
    by: ['agencyId'],
    where: { releaseNumber: number, notModified: false },
    _count: true,
    _max: { at: true },
  })
  const agencies = await house.db.agency.findMany({
    where: { id: { in: downloads.map(({ agencyId }) => agencyId) } },
    orderBy: { name: 'asc' },
    select: { id: true, name: true, sector: true },
  })
  const actions = await house.db.agencyAction.groupBy({
    by: ['kind'],
    where: { pattern: { releases: { some: { releaseNumber: number } } } },
    _count: true,
  })
  return {
    agencies: agencies.flatMap(({ id, name, sector }) => {
      const one = downloads.find(({ agencyId }) => agencyId === id)
      return one?._max.at ? [{ name, sector, downloads: one._count, lastAt: one._max.at }] : []
    }),
    actions: agencyActions
      .map((kind) => ({ kind, count: actions.find((one) => one.kind === kind)?._count ?? 0 }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count),
  }
}
