import type { Dimension } from '#core/figures/desk/dimensions.ts'
import { type Bucket, boundsOf, endsOf, type Period } from '#core/figures/desk/period.ts'
import type { Db } from '#infra/db/connect.server.ts'
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
export function countInflow(
  db: Db,
  scope: Scope,
  period: Period,
  buckets: readonly Bucket[],
): Promise<InflowRow[]> {
  const { start, end } = boundsOf(period)
  const ends = endsOf(buckets).map((at) => at.toISOString())
  return db.$queryRaw<InflowRow[]>`
    WITH "told" AS (
      SELECT width_bucket(t."filed_at", ${ends}::timestamptz[]) + 1 AS "bucket",
        c."queue_id" AS "queue", t."kind", c."urgency", t."country", t."language",
        count(*) AS "reports"
      FROM "tip" t
      JOIN "case_tip" ct ON ct."tip_id" = t."id" AND ct."detached_at" IS NULL
      JOIN "case_file" c ON c."id" = ct."case_id"
      WHERE t."filed_at" >= ${start}::timestamptz AND t."filed_at" < ${end}::timestamptz
        AND ${countedReports(scope)}
      GROUP BY 1, 2, 3, 4, 5, 6
    )
    SELECT "bucket", ${dimensionOfRow} AS "dimension", ${valueOfRow} AS "value",
      sum("reports")::int AS "reports"
    FROM "told"
    GROUP BY GROUPING SETS ((), ${eachDimension}, ("bucket", "kind"), ("bucket", "urgency"))`
}
