import { type AgencyAction, agencyActions } from '#core/release/actions.ts'
import type { House } from '#infra/house.server.ts'

export type Reach = {
  /** Agencies that downloaded or read anything of the release, by name. `pages`: over TAXII. */
  agencies: { name: string; sector: string; downloads: number; pages: number; lastAt: Date }[]
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
  const reads = await readsOf(house, number)
  const agencies = await house.db.agency.findMany({
    where: { id: { in: [...downloads, ...reads].map(({ agencyId }) => agencyId) } },
    orderBy: { name: 'asc' },
    select: { id: true, name: true, sector: true },
  })
  const actions = await house.db.agencyAction.groupBy({
    by: ['kind'],
    where: { withdrawnAt: null, pattern: { releases: { some: { releaseNumber: number } } } },
    _count: true,
  })
  return {
    agencies: agencies.map(({ id, name, sector }) => {
      const loaded = downloads.find(({ agencyId }) => agencyId === id)
      const read = reads.find(({ agencyId }) => agencyId === id)
      const times = [loaded?._max.at, read?.at].map((at) => at?.getTime() ?? 0)
      return {
        name,
        sector,
        downloads: loaded?._count ?? 0,
        pages: read?.pages ?? 0,
        lastAt: new Date(Math.max(...times)),
      }
    }),
    actions: agencyActions
      .map((kind) => ({ kind, count: actions.find((one) => one.kind === kind)?._count ?? 0 }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count),
  }
}

/** Pages over TAXII whose run reaches into the release's objects, for each agency. */
async function readsOf(house: House, number: number) {
  await house.usage.save()
  return house.db.$queryRaw<{ agencyId: string; pages: number; at: Date }[]>`
    SELECT r."agency_id" AS "agencyId", MAX(r."at") AS "at", SUM(r."requests")::int AS "pages"
    FROM "object_read" r
    JOIN (SELECT MIN("added") AS first, MAX("added") AS last FROM "taxii_object"
          WHERE "release_number" = ${number}) o
      ON r."first_added" <= o.last AND r."last_added" >= o.first
    WHERE r."endpoint" IN ('objects', 'object')
    GROUP BY r."agency_id"`
}
