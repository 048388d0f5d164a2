import type { Verdict } from '#core/case/states.ts'
import { type KeptReason, purgeDue } from '#core/retention/due.ts'
import { type RetentionPeriods, retentionKeys } from '#core/retention/periods.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'
import { Prisma } from '#infra/db/generated/client.ts'

export type Ending = {
  id: string
  number: number
  state: string
  verdict: Verdict | null
  quarantined: boolean
  dueAt: Date
  kept: KeptReason | null
}

type Row = {
  id: string
  number: bigint
  state: string
  verdict: string | null
  quarantined: boolean
  moved: Date
  held: boolean
  working: boolean
}

type Wish = {
  periods: RetentionPeriods
  /** Cases that are due until then. */
  until: Date
  limit: number
  /** For the worker: only what nothing keeps and that was archived. */
  now?: boolean
  and?: Prisma.Sql
}

/**
 * Resolved, archived and junk cases whose time is over by a moment, the first to go first, by the rule
 * of core/retention/due.ts. A word of
 * the reporter's starts the time anew.
 */
export async function findEnding(
  db: Db | Tx,
  { periods, until, limit, now = false, and = Prisma.empty }: Wish,
): Promise<Ending[]> {
  const states = now ? ['archived'] : ['resolved', 'archived']
  const free = now ? Prisma.sql`AND NOT "held" AND NOT "working"` : Prisma.empty
  const days = retentionKeys.map((key) => periods[key])
  // Each case by its own period: older ones that still have time would fill the limit.
  const rows = await db.$queryRaw<Row[]>`
    SELECT * FROM (
      SELECT c."id", c."number", c."state", c."verdict", c."quarantined", c."legal_hold" AS "held",
        ${until}::timestamptz - term."days" * interval '24 hours' AS "before",
        greatest(coalesce(c."resolved_at", c."opened_at"), (
          SELECT max(m."created_at") FROM "case_tip" ct JOIN "message" m ON m."tip_id" = ct."tip_id"
          WHERE ct."case_id" = c."id" AND ct."detached_at" IS NULL AND m."direction" <> 'to_reporter'
        )) AS "moved",
        EXISTS (
          SELECT 1 FROM "pattern_case" pc JOIN "pattern" p ON p."id" = pc."pattern_id"
          WHERE pc."case_id" = c."id" AND p."state" NOT IN ('published', 'revoked', 'expired')
        ) AS "working"
      FROM "case_file" c
      JOIN unnest(${[...retentionKeys]}::text[], ${days}::int[]) AS term("key", "days")
        ON term."key" = CASE WHEN c."quarantined" THEN 'junk' ELSE c."verdict" END
      WHERE coalesce(c."resolved_at", c."opened_at") <= ${until}::timestamptz - term."days" * interval '24 hours'
        AND (c."state" = ANY(${states}::text[]) AND c."resolved_at" IS NOT NULL
          OR c."quarantined" AND c."state" IN ('new', 'queued'))
        ${and}
    ) AS "ending"
    WHERE "moved" <= "before" ${free}
    ORDER BY "moved" - "before" LIMIT ${limit}`
  return rows
    .flatMap((row): Ending[] => {
      const verdict = row.verdict as Verdict | null
      const { moved: lastMovedAt, quarantined } = row
      const dueAt = purgeDue({ lastMovedAt, verdict, quarantined }, periods)
      if (!dueAt || dueAt > until) return []
      const kept = row.held ? 'legal_hold' : row.working ? 'pattern_open' : null
      const { id, state } = row
      return [{ id, number: Number(row.number), state, verdict, quarantined, dueAt, kept }]
    })
    .toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
}
