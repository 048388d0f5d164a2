import type { Sight } from '#core/access/sight.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'

/**
 * What a person must not see, as it is now. A recusal follows merges both ways: the case that took
 * theirs in holds its tips, and one that was merged into theirs says so.
 */
export async function readSight(db: Db | Tx, personId: string): Promise<Sight> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE "hidden" ("id") AS (
      SELECT "case_id" FROM "case_recusal" WHERE "person_id" = ${personId}::uuid
      UNION
      SELECT joined."id" FROM "hidden" h CROSS JOIN LATERAL (
        SELECT c."merged_into_id" AS "id" FROM "case_file" c
        WHERE c."id" = h."id" AND c."merged_into_id" IS NOT NULL
        UNION ALL
        SELECT c."id" FROM "case_file" c WHERE c."merged_into_id" = h."id"
      ) joined
    )
    SELECT "id" FROM "hidden"`
  return { hiddenCaseIds: rows.map(({ id }) => id), hiddenQueueIds: [] }
}
