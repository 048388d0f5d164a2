import type { StaffMember } from '#core/access/staff-member.ts'
import type { NewEvent } from '#infra/audit/append.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import { enterLookUp } from '../../linking/enter-look-up.server.ts'
import type { LockedCase } from './lock-case.server.ts'
import { tipsIn } from './move-tips.server.ts'
import { rescore } from './rescore.server.ts'

/**
 * A person lets a case out of quarantine: from now on what it names counts, and its score places it.
 * Answers the columns to save and the event, or nothing where the case was not held.
 */
export async function letIn(tx: Tx, actor: StaffMember, file: LockedCase) {
  if (!file.quarantined) return { columns: {}, events: [] }
  await countTips(tx, file.id)
  await enterLookUp(tx, await tipsIn(tx, file.id))
  const free = { ...file, quarantined: false }
  const columns = { ...(await rescore(tx, free, file.urgency)), quarantined: false }
  const event: NewEvent = {
    actor: `person:${actor.id}`,
    action: 'case.quarantine_lifted',
    subject: `case:${file.id}`,
    details: { reasons: file.quarantineReasons },
  }
  return { columns, events: [event] }
}

/** In quarantine a tip counted for no indicator; rows are locked in the order of filing. */
async function countTips(tx: Tx, caseId: string): Promise<void> {
  await tx.$executeRaw`
    WITH "named" AS (
      SELECT ti."indicator_id" AS "id", count(DISTINCT ti."tip_id")::int AS "count"
      FROM "case_tip" ct
      JOIN "tip" t ON t."id" = ct."tip_id" AND t."state" <> 'withdrawn'
      JOIN "tip_indicator" ti ON ti."tip_id" = ct."tip_id"
      WHERE ct."case_id" = ${caseId}::uuid AND ct."detached_at" IS NULL
      GROUP BY 1
    ), "locked" AS (
      SELECT i."id" FROM "indicator" i WHERE i."id" IN (SELECT "id" FROM "named")
      ORDER BY (i."type" || '|' || i."value") COLLATE "C" FOR UPDATE
    )
    UPDATE "indicator" i SET "occurrences" = i."occurrences" + n."count"
    FROM "named" n JOIN "locked" l ON l."id" = n."id" WHERE i."id" = n."id"`
}
