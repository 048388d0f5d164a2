import type { Sight } from '#core/access/sight.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'

/** What a person must not see, as it is now. */
export async function readSight(db: Db | Tx, personId: string): Promise<Sight> {
  const [hiddenCaseIds, hiddenQueueIds] = await Promise.all([
    hiddenCases(db, personId),
    hiddenQueues(db, personId),
  ])
  return { hiddenCaseIds, hiddenQueueIds }
}

/**
 * A recusal follows merges both ways: the case that took theirs in holds its tips, and one that was
 * merged into theirs says so.
 */
async function hiddenCases(db: Db | Tx, personId: string): Promise<string[]> {
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
  return rows.map(({ id }) => id)
}

/**
 * Queues of named people that this person is not one of. Where all of those have left, supervisors see
 * it: no case may lie where nobody looks.
 */
async function hiddenQueues(db: Db | Tx, personId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT q."id" FROM "queue" q
    CROSS JOIN (SELECT "roles" FROM "person" WHERE "id" = ${personId}::uuid) AS me
    WHERE q."access" = 'named'
      AND NOT EXISTS (
        SELECT 1 FROM "queue_member" m WHERE m."queue_id" = q."id" AND m."person_id" = ${personId}::uuid
      )
      AND ('supervisor' <> ALL(me."roles") OR EXISTS (
        SELECT 1 FROM "queue_member" m JOIN "person" p ON p."id" = m."person_id"
        WHERE m."queue_id" = q."id" AND p."status" = 'active'
      ))`
  return rows.map(({ id }) => id)
}
