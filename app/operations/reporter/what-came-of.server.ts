import { isoWeek, isoWeekStart } from '#core/pattern/anonymise/iso-week.ts'
import { isTold, mayTellBy, type ToldAction, toldFrom } from '#core/tip/told-actions.ts'
import type { Tx } from '#infra/db/connect.server.ts'

/** A warning that the report was part of, or a change to it. `fresh`: since the last visit. */
export type Warned = { week: string; status: string; fresh: boolean }
export type Acted = { week: string; kind: ToldAction; fresh: boolean }
export type Outcome = { warnings: Warned[]; actions: Acted[] }

type Row = { patternId: string; week: string; createdAt: Date; status: string | null }

/**
 * What became of a tip: the releases that counted it, and what agencies did about those patterns.
 * Only what holds for everybody whose report is in the pattern: no title, no agency, no number.
 */
export async function whatCameOf(
  tx: Tx,
  tipId: string,
  { now, since }: { now: Date; since: Date | null },
): Promise<Outcome> {
  const released = await releasesWith(tx, tipId)
  const isFresh = (at: Date) => since !== null && at > since
  const warnings = released.map(({ week, status, createdAt }) => ({
    week,
    status: status ?? 'new',
    fresh: isFresh(createdAt),
  }))
  const acts = await tx.agencyAction.findMany({
    where: {
      patternId: { in: [...new Set(released.map(({ patternId }) => patternId))] },
      withdrawnAt: null,
    },
    select: { kind: true, at: true, patternId: true },
    orderBy: { at: 'asc' },
  })
  const first = new Map(released.toReversed().map((row) => [row.patternId, row.createdAt]))
  const told = acts.flatMap(({ kind, at, patternId }): Acted[] => {
    const out = first.get(patternId)
    if (!isTold(kind) || !mayTellBy(at, now) || !out || at < out) return []
    return [{ week: isoWeek(at), kind, fresh: isFresh(isoWeekStart(toldFrom(at))) }]
  })
  return { warnings: once(warnings, 'status'), actions: once(told, 'kind') }
}

/** One line for each week and kind, however many patterns or agencies it was. */
function once<Item extends { week: string; fresh: boolean }>(
  items: readonly Item[],
  by: keyof Item,
): Item[] {
  const found = new Map<string, Item>()
  for (const item of items) {
    const key = `${item.week}|${String(item[by])}`
    if (!found.get(key)?.fresh) found.set(key, item)
  }
  return [...found.values()].sort((a, b) => (a.week < b.week ? -1 : a.week > b.week ? 1 : 0))
}

/**
 * Releases of patterns that the tip's case fed when they were approved. A pattern follows its cases
 * through merges, so those that were merged into the tip's case count, too.
 */
function releasesWith(tx: Tx, tipId: string): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    WITH RECURSIVE "lay" AS (
      SELECT "case_id", "attached_at", "detached_at" FROM "case_tip"
      WHERE "tip_id" = ${tipId}::uuid
    ), "feeding" ("id", "root") AS (
      SELECT "case_id", "case_id" FROM "lay"
      UNION
      SELECT c."id", f."root" FROM "case_file" c JOIN "feeding" f ON c."merged_into_id" = f."id"
    )
    SELECT DISTINCT rp."pattern_id" AS "patternId", r."number", r."week",
      r."created_at" AS "createdAt", rp."payload"->>'status' AS "status"
    FROM "lay" l
    JOIN "feeding" f ON f."root" = l."case_id"
    JOIN "pattern_case" pc ON pc."case_id" = f."id"
    JOIN "release_pattern" rp ON rp."pattern_id" = pc."pattern_id"
    JOIN "release" r ON r."number" = rp."release_number"
    WHERE l."attached_at" <= coalesce((
        SELECT max(e."at") FROM "audit_event" e
        WHERE e."subject" = 'pattern:' || rp."pattern_id" AND e."action" = 'pattern.approved'
          AND e."at" <= r."created_at"
      ), r."created_at")
      AND (l."detached_at" IS NULL OR l."detached_at" > r."created_at")
    ORDER BY r."number"`
}
