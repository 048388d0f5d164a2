import type { Sight } from '#core/access/sight.ts'
import type { CaseState } from '#core/case/states.ts'
import type { Db } from '#infra/db/connect.server.ts'
import { andInSight } from '#infra/sight/in-sight.server.ts'

/** Counting stops here, so that its cost does. */
export const queueCountCap = 1_000

/**
 * How many cases wait in each queue, as the reader sees them, up to a cap; by the index (queue, state,
 * rank, opening), whatever lies elsewhere.
 */
export async function countOpenIn(
  db: Db,
  queueIds: readonly string[],
  states: readonly CaseState[],
  sight: Sight,
): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ id: string; count: number }[]>`
    SELECT q."id", least(sum(part."count"), ${queueCountCap})::int AS "count"
    FROM unnest(${[...queueIds]}::uuid[]) AS q("id")
    CROSS JOIN unnest(${[...states]}::text[]) AS wanted("state")
    CROSS JOIN LATERAL (
      SELECT count(*) AS "count" FROM (
        SELECT 1 FROM "case_file" c
        WHERE c."queue_id" = q."id" AND c."state" = wanted."state"
          AND (NOT c."quarantined" OR c."urgency" = 'imminent') ${andInSight(sight)}
        ORDER BY c."queue_rank" DESC LIMIT ${queueCountCap}
      ) AS counted
    ) AS part
    GROUP BY q."id"`
  return new Map(rows.map(({ id, count }) => [id, count]))
}
