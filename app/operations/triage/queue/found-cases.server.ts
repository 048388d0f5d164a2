import type { Urgency } from '#core/case/states.ts'
import type { Db } from '#infra/db/connect.server.ts'
import { Prisma } from '#infra/db/generated/client.ts'
import { columnConditions, urgencyCondition } from './conditions.server.ts'
import { asCounts, type UrgencyCounts } from './count-by-urgency.server.ts'
import {
  orderIn,
  type PlacedCase,
  sideOf,
  stretchesOf,
  type Wanted,
} from './page-of-cases.server.ts'

type Row =
  | (PlacedCase & { place: number; urgency: null; count: null })
  | { place: null; urgency: Urgency; count: number }

/**
 * One page of the cases that something was looked for in, and how many there are of each urgency: in one
 * statement, so that what a common word matches is gathered once and never leaves the database.
 */
export async function foundCases(
  db: Db,
  wanted: Wanted,
  matching: Prisma.Sql,
): Promise<{ page: PlacedCase[]; counts: UrgencyCounts }> {
  const { filter, states, take } = wanted
  const side = sideOf(filter)
  const order = orderIn(filter)
  const places = stretchesOf(filter, side).map(({ where }) => Prisma.sql`(${where})`)
  const rows = await db.$queryRaw<Row[]>`
    WITH "hit" AS MATERIALIZED (
      SELECT c."id", c."urgency", c."queue_rank", c."opened_at", c."due_at"
      FROM (${matching}) AS m("id") JOIN "case_file" c ON c."id" = m."id"
      WHERE c."state" = ANY(${[...states]}::text[]) AND ${columnConditions(wanted)}
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
  }
}
