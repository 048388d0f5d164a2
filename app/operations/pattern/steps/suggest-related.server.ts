import type { Sight } from '#core/access/sight.ts'
import { maxRelated } from '#core/pattern/choices.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'
import { patternInSight } from '#infra/sight/in-sight.server.ts'

/** Patterns that are out and name one of these indicators too, the newest first. */
export async function suggestRelated(
  db: Db | Tx,
  sight: Sight,
  patternId: string | null,
  indicatorIds: readonly string[],
): Promise<string[]> {
  if (indicatorIds.length === 0) return []
  const rows = await db.pattern.findMany({
    where: {
      ...patternInSight(sight),
      state: { in: ['published', 'amended'] },
      indicators: { some: { indicatorId: { in: [...indicatorIds] } } },
      ...(patternId === null ? {} : { id: { not: patternId } }),
    },
    orderBy: { number: 'desc' },
    take: maxRelated,
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}
