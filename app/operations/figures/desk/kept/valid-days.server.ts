import type { Sight } from '#core/access/sight.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'
import { Prisma } from '#infra/db/generated/client.ts'

/**
 * Of the kept days `k`, those that no transaction changed since they were counted. One that was
 * running while they were is told by its number (PostgreSQL, 9.27.8). Numbers from before a restore
 * into another database are ahead of its own.
 */
export const stillHolds = Prisma.sql`
  pg_snapshot_xmax(k."seen"::pg_snapshot) <= pg_snapshot_xmax(pg_current_snapshot())
  AND NOT EXISTS (
    SELECT 1 FROM "figure_change" c
    WHERE c."day" = k."day" AND NOT pg_visible_in_snapshot(c."by"::xid8, k."seen"::pg_snapshot))`

export async function validDays(db: Db | Tx, from: string, to: string): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ day: string }[]>`
    SELECT k."day" FROM "figure_kept" k WHERE k."day" BETWEEN ${from} AND ${to} AND ${stillHolds}`
  return new Set(rows.map(({ day }) => day))
}

/** The days from one to another that somebody can have from what is kept: it counts no case out. */
export async function heldFor(db: Db, sight: Sight, from: string, to: string) {
  const held = await validDays(db, from, to)
  for (const day of await daysOfCases(db, sight.hiddenCaseIds)) held.delete(day)
  return held
}

async function daysOfCases(db: Db, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await db.$queryRaw<{ day: string }[]>`
    SELECT "day" FROM figure_days_of(${[...ids]}::uuid[]) AS "day"`
  return rows.map(({ day }) => day)
}
