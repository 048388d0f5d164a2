import { receiptHours } from '#core/tip/form/draft.ts'
import type { House } from '#infra/house.server.ts'

/** At once; the next run takes the rest. */
const batch = 500

/**
 * Deletes drafts that were left for a week, with their files, and cuts the link between a browser
 * and the tip that it filed a day ago. For the worker, about every ten minutes.
 */
export async function purgeDrafts(house: House): Promise<{ drafts: number; filings: number }> {
  const now = house.now()
  const expired = await house.db.$transaction(async (tx) => {
    const rows = await tx.draft.findMany({
      where: { expiresAt: { lte: now } },
      select: { id: true },
      orderBy: { expiresAt: 'asc' },
      take: batch,
    })
    const gone: string[] = []
    for (const { id } of rows) {
      // Once more with its condition: somebody may have come back, or filed it, since.
      const { count } = await tx.draft.deleteMany({ where: { id, expiresAt: { lte: now } } })
      if (count > 0) gone.push(id)
    }
    await tx.evidence.deleteMany({ where: { subjectId: { in: gone } } })
    return gone
  })
  for (const id of expired) await house.evidence.removeAll(id)

  const filedBefore = new Date(now.getTime() - receiptHours * 3_600_000)
  const { count } = await house.db.tip.updateMany({
    where: { filingHmac: { not: null }, filedAt: { lte: filedBefore } },
    data: { filingHmac: null },
  })
  return { drafts: expired.length, filings: count }
}
