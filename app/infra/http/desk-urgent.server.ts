import type { Desk } from '#core/access/desk.ts'
import { may } from '#core/access/permissions.ts'
import { overdueBefore } from '#core/urgent/recall.ts'
import type { House } from '#infra/house.server.ts'

/**
 * What went wrong of what could not wait, as a number beside the link: agencies' servers that fail or
 * did not get something, and recalls that somebody should have confirmed by now.
 */
export async function readUrgentCounts(
  { db, now }: House,
  { roles }: { roles: readonly string[] },
): Promise<Desk['counts']> {
  if (!may(roles, 'urgent.manage')) return {}
  // A stopped subscriber is a failing one, too; one that was resumed may still miss messages.
  const [row] = await db.$queryRaw<{ urgent: number }[]>`
    SELECT (
      (SELECT count(*) FROM (
        SELECT "id" FROM "webhook" WHERE "failing_since" IS NOT NULL AND "removed_at" IS NULL
        UNION
        SELECT w."id" FROM "webhook_delivery" d JOIN "webhook" w ON w."id" = d."webhook_id"
        WHERE d."state" = 'dead' AND w."removed_at" IS NULL
      ) AS "troubled")
      + (SELECT count(DISTINCT "announcement_id") FROM "recall_receipt"
        WHERE "confirmed_at" IS NULL AND "asked" AND "asked_at" <= ${overdueBefore(now())})
    )::int AS "urgent"`
  return row && row.urgent > 0 ? { urgent: row.urgent } : {}
}
