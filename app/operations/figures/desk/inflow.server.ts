import type { Dimension } from '#core/figures/desk/dimensions.ts'
import type { SplitPeriod } from '#core/figures/desk/kept-days.ts'
import { type Bucket, endsOf } from '#core/figures/desk/period.ts'
import type { Db } from '#infra/db/connect.server.ts'
import { Prisma } from '#infra/db/generated/client.ts'
import { within } from './ended-in.server.ts'
import { keptRows } from './kept/kept-rows.server.ts'
import {
  countedReports,
  dimensionOfRow,
  eachDimension,
  type Scope,
  valueOfRow,
} from './scope.server.ts'

export type InflowRow = {
  /** Counts from 1; null where the row is for the whole period. */
  bucket: number | null
  dimension: Dimension | 'all'
  value: string | null
  reports: number
}

/** Reports by when they came: in all, by each dimension, and by kind and urgency for each bucket. */
export async function countInflow(
  db: Db,
  scope: Scope,
  { kept, live }: SplitPeriod,
  buckets: readonly Bucket[],
): Promise<InflowRow[]> {
  const ends = endsOf(buckets).map((at) => at.toISOString())
  const parts = [
    ...(live.length > 0 ? [toldNow(scope, live)] : []),
    ...(kept.length > 0 ? [toldThen(keptRows('reports', kept, scope))] : []),
  ]
  if (parts.length === 0) return []
  return db.$queryRaw<InflowRow[]>`
    WITH "told" AS (
      SELECT width_bucket("at", ${ends}::timestamptz[]) + 1 AS "bucket",
        "queue", "kind", "urgency", "country", "language", "reports"
      FROM (${Prisma.join(parts, ' UNION ALL ')}) AS "parts"
    )
    SELECT "bucket", ${dimensionOfRow} AS "dimension", ${valueOfRow} AS "value",
      sum("reports")::int AS "reports"
    FROM "told"
    GROUP BY GROUPING SETS ((), ${eachDimension}, ("bucket", "kind"), ("bucket", "urgency"))`
}

/** Buckets begin and end with days, so the day that a report came on is all that is asked. */
function toldNow(scope: Scope, live: SplitPeriod['live']): Prisma.Sql {
  return Prisma.sql`
    SELECT date_trunc('day', t."filed_at", 'UTC') AS "at", c."queue_id" AS "queue", t."kind",
      c."urgency", t."country", t."language", count(*) AS "reports"
    FROM "tip" t
    JOIN "case_tip" ct ON ct."tip_id" = t."id" AND ct."detached_at" IS NULL
    JOIN "case_file" c ON c."id" = ct."case_id"
    WHERE ${within(Prisma.sql`t."filed_at"`, live)} AND ${countedReports(scope)}
    GROUP BY 1, 2, 3, 4, 5, 6`
}

function toldThen(kept: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT (f."day" || 'T00:00:00Z')::timestamptz AS "at", f."queue_id" AS "queue", f."kind",
      f."urgency", f."country", f."language", f."counted" AS "reports"
    FROM "figure_day" f WHERE ${kept}`
}
