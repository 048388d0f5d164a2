import { queueViews } from '#core/case/queue-views.ts'
import { ageBands, backlogOverTime, type Cohort } from '#core/figures/desk/age.ts'
import type { Dimension } from '#core/figures/desk/dimensions.ts'
import type { SplitPeriod } from '#core/figures/desk/kept-days.ts'
import type { Db } from '#infra/db/connect.server.ts'
import { closedSince } from './closed-since.server.ts'
import {
  caseDimensions,
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
  /** Days since 1970; null where the row is for all days. */
  openedOn: number | null
  cases: number
}

const edges = ageBands.slice(1).map(({ from }) => from)
const day = 86_400_000

/**
 * What is open now, and what was at these midnights. `closing`: the days since the first of them, in
 * which what is closed now may have been open still.
 */
export async function countBacklog(
  db: Db,
  scope: Scope,
  { now, midnights, closing }: { now: Date; midnights: readonly Date[]; closing: SplitPeriod },
) {
  const rows = await countOpen(db, scope, now)
  const closed = midnights.length > 0 ? await closedSince(db, scope, midnights, closing) : []
  const open = rows.flatMap(({ openedOn, cases }): Cohort[] =>
    openedOn === null ? [] : [{ openedOn, openAt: midnights.length, cases }],
  )
  return {
    open: rows.filter(({ openedOn }) => openedOn === null),
    overTime: backlogOverTime(midnights, [...open, ...closed]),
  }
}

/** Cases that are open now, by whose turn it is: by age, by each dimension, by day of opening. */
function countOpen(db: Db, scope: Scope, now: Date): Promise<OpenRow[]> {
  const since = edges.map((days) => new Date(now.getTime() - days * day).toISOString()).reverse()
  return db.$queryRaw<OpenRow[]>`
    WITH "waiting" AS (
      SELECT c."state", ${ageBands.length}::int - width_bucket(c."opened_at", ${since}::timestamptz[]) AS "band",
        floor(date_part('epoch', c."opened_at") / 86400)::int AS "opened_on", ${caseDimensions}, count(*) AS "cases"
      FROM "case_file" c
      WHERE c."state" = ANY(${[...openStates]}::text[]) AND ${countedCases(scope)}
      GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
    )
    SELECT "state" = ANY(${[...queueViews.open.states]}::text[]) AS "ours", "band", ${dimensionOfRow} AS "dimension", ${valueOfRow} AS "value",
      "opened_on" AS "openedOn", sum("cases")::int AS "cases"
    FROM "waiting"
    GROUP BY 1, GROUPING SETS ((), ("band"), ("opened_on"), ${eachDimension})`
}
