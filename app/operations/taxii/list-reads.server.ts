import { formatTimestamp } from '#core/taxii/timestamp.ts'
import type { House } from '#infra/house.server.ts'

export type ReadView = {
  id: string
  at: Date
  sector: string
  /** TLP label that the collection goes up to. */
  ceiling: string
  endpoint: string
  /** `date_added` of the first and the last. */
  first: string
  last: string
  objects: number
  requests: number
  /** Label of the key. */
  by: string
}

/** What an agency's programs read over TAXII and of the MISP feed, newest first; `limit` at most. */
export async function listReads(
  house: House,
  agencyId: string,
  limit: number,
): Promise<ReadView[]> {
  // What this process noted in its last second belongs to it.
  await house.usage.save()
  const rows = await house.db.objectRead.findMany({
    where: { agencyId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: limit,
    include: { key: { select: { label: true } }, collection: true },
  })
  return rows.map(({ id, at, endpoint, objects, requests, firstAdded, lastAdded, ...row }) => ({
    id,
    at,
    sector: row.collection.sector,
    ceiling: row.collection.tlp,
    endpoint,
    first: formatTimestamp(firstAdded),
    last: formatTimestamp(lastAdded),
    objects,
    requests,
    by: row.key.label,
  }))
}
