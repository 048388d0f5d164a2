import type { Urgency } from '#core/case/states.ts'
import type { Db } from '#infra/db/connect.server.ts'
import { Prisma } from '#infra/db/generated/client.ts'
import { columnConditions, urgencyCondition } from './conditions.server.ts'
import {
  asCounts,
  askedCap,
  countByUrgency,
  countCap,
  type UrgencyCounts,
} from './count-by-urgency.server.ts'
import type { Matching } from './matching.server.ts'
import {
  orderIn,
  type PlacedCase,
  pageOfCases,
  sideOf,
  stretchesOf,
  type Wanted,
} from './page-of-cases.server.ts'

type Row =
  | (PlacedCase & { place: number; urgency: null; count: null })
  | { place: null; urgency: Urgency; count: number }

/** A page of cases, and how many there are of each urgency, up to `cap`. */
export type CountedPage = { page: PlacedCase[]; counts: UrgencyCounts; cap: number }

export async function countedPage(db: Db, wanted: Wanted, cap = countCap): Promise<CountedPage> {
  const [page, counts] = await Promise.all([
    pageOfCases(db, wanted),
    countByUrgency(db, wanted, cap),
  ])
  return { page, counts, cap }
}

/** The cases that something was looked for in. */
export function foundCases(db: Db, wanted: Wanted, matching: Matching): Promise<CountedPage> {
  return matching.by === 'gathering'
    ? gatheredCases(db, wanted, matching.ids)
    : countedPage(db, { ...wanted, asks: matching.asks }, askedCap)
}

/**
 * In one statement, so that what a word matches is gathered once and never leaves the database. LIMIT
 * keeps it from reading all cases to join them: those that are looked up here are few.
 */
async function gatheredCases(db: Db, wanted: Wanted, ids: Prisma.Sql): Promise<CountedPage> {
  const { filter, states, take } = wanted
  const side = sideOf(filter)
  const order = orderIn(filter)
  const places = stretchesOf(filter, side).map(({ where }) => Prisma.sql`(${where})`)
  const rows = await db.$queryRaw<Row[]>`
    WITH "hit" AS MATERIALIZED (
      SELECT f.* FROM (${ids}) AS m CROSS JOIN LATERAL (
        SELECT c."id", c."urgency", c."queue_rank", c."opened_at", c."due_at"
        FROM "case_file" c
        WHERE c."id" = m."id" AND c."state" = ANY(${[...states]}::text[])
          AND ${columnConditions(wanted)} LIMIT 1
      ) AS f
    )
    SELECT c."id", c."queue_rank" AS "queueRank", c."opened_at" AS "openedAt", c."due_at" AS "dueAt",
      row_number() OVER (ORDER BY ${order})::int AS "place", NULL AS "urgency", NULL::int AS "count"
    FROM (
      SELECT * FROM "hit" c WHERE ${urgencyCondition(filter.urgency)}
        AND (${Prisma.join(places, ' OR ')})
      ORDER BY ${order} LIMIT ${take}
    ) AS c
    UNION ALL
    SELECT NULL, NULL, NULL, NULL, NULL, "urgency", count(*)::int FROM "hit" GROUP BY "urgency"`
  const page = rows.flatMap((row) => (row.place === null ? [] : [row]))
  page.sort((a, b) => (side === 'after' ? a.place - b.place : b.place - a.place))
  return {
    page: page.map(({ id, queueRank, openedAt, dueAt }) => ({ id, queueRank, openedAt, dueAt })),
    counts: asCounts(rows.flatMap((row) => (row.place === null ? [row] : []))),
    cap: countCap,
  }
}
