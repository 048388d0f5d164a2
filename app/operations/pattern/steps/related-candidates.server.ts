import type { RelatedCandidate } from '#core/pattern/related.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'
import { releasedPayload } from './released-payload.server.ts'

/** Other patterns as agencies hold them now, in the order of their numbers. */
export async function relatedCandidates(
  db: Db | Tx,
  ids: readonly string[],
): Promise<RelatedCandidate[]> {
  if (ids.length === 0) return []
  const rows = await db.pattern.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, number: true },
    orderBy: { number: 'asc' },
  })
  const found: RelatedCandidate[] = []
  for (const { id, number } of rows) {
    const released = await releasedPayload(db, id)
    found.push({ id, number: Number(number), tlp: released?.tlp ?? null })
  }
  return found
}
