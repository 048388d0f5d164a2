import { may } from '#core/access/permissions.ts'
import type { Sight } from '#core/access/sight.ts'
import type { Db } from '#infra/db/connect.server.ts'
import { andInSight } from '#infra/sight/in-sight.server.ts'

/** Counting stops here. */
const gapCap = 1_000

/**
 * How many cases lie in the default queue because no routing rule matched, until a supervisor has seen
 * it; for those who make the rules, and 0 for anybody else.
 */
export async function countGaps(db: Db, roles: readonly string[], sight: Sight): Promise<number> {
  if (!may(roles, 'routing.manage')) return 0
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM (
      SELECT 1 FROM "routing_miss" m JOIN "case_file" c ON c."id" = m."case_id" ${andInSight(sight)}
      LIMIT ${gapCap}
    ) AS counted`
  return row?.count ?? 0
}
