import { queueViews } from '#core/case/queue-views.ts'
import { ageBands, backlogOverTime, type Cohort } from '#core/figures/desk/age.ts'
import type { Dimension } from '#core/figures/desk/dimensions.ts'
import type { Db } from '#infra/db/connect.server.ts'
import {
  caseDimensions,
  closedStates,
  countedCases,
  dimensionOfRow,
  eachDimension,
  openStates,
  type Scope,
  valueOfRow,
} from './scope.server.ts'

export type OpenRow = {
  ours: boolean
  /** Counts from 1, as `ageBands`; null where the row is for all ages. */
  band: number | null
  dimension: Dimension | 'all'
  value: string | null
  cases: number
}

const edges = ageBands.slice(1).map(({ from }) => from)
const day = 86_400_000

/** What is open now, and what was at these midnights. */
export async function countBacklog(db: Db, scope: Scope, now: Date, midnights: readonly Date[]) {
  const open = await countOpen(db, scope, now)
  return { open, overTime: await countOverTime(db, scope, midnights) }
}

/** Cases that are open now, by whose turn it is: by age, and by each dimension. */
function countOpen(db: Db, scope: Scope, now: Date): Promise<OpenRow[]> {
  const since = edges.map((days) => new Date(now.getTime() - days * day).toISOString()).reverse()
  return db.$queryRaw<OpenRow[]>`
    WITH "waiting" AS (
      SELECT c."state", ${ageBands.length}::int - width_bucket(c."opened_at", ${since}::timestamptz[]) AS "band",
        ${caseDimensions}, count(*) AS "cases"
      FROM "case_file" c
      WHERE c."state" = ANY(${[...openStates]}::text[]) AND ${countedCases(scope)}
      GROUP BY 1, 2, 3, 4, 5, 6, 7
    )
    SELECT "state" = ANY(${[...queueViews.open.states]}::text[]) AS "ours", "band", ${dimensionOfRow} AS "dimension", ${valueOfRow} AS "value",
      sum("cases")::int AS "cases"
    FROM "waiting"
    GROUP BY 1, GROUPING SETS ((), ("band"), ${eachDimension})`
}

/**
 * Cases that were open at each of these midnights, by age. Reads those that are open now and those
 * that were closed since the first of them, and no other.
 */
async function countOverTime(db: Db, scope: Scope, midnights: readonly Date[]) {
  const [first] = midnights
  const last = midnights.at(-1)
  if (!first || !last) return []
  const points = midnights.map((at) => at.toISOString())
  const cohorts = await db.$queryRaw<Cohort[]>`
    SELECT floor(date_part('epoch', c."opened_at") / 86400)::int AS "openedOn",
      CASE WHEN c."state" = ANY(${[...openStates]}::text[]) THEN ${points.length}::int
        ELSE width_bucket(c."resolved_at", ${points}::timestamptz[]) END AS "openAt",
      count(*)::int AS "cases"
    FROM "case_file" c
    WHERE c."opened_at" < ${last}::timestamptz AND ${countedCases(scope)}
      AND (c."state" = ANY(${[...openStates]}::text[])
        OR (c."state" = ANY(${[...closedStates]}::text[]) AND c."resolved_at" >= ${first}::timestamptz))
    GROUP BY 1, 2`
  return backlogOverTime(midnights, cohorts)
}
