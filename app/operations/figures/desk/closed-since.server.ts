import type { Cohort } from '#core/figures/desk/age.ts'
import type { SplitPeriod } from '#core/figures/desk/kept-days.ts'
import type { Db } from '#infra/db/connect.server.ts'
import { endedIn, openedOn } from './ended-in.server.ts'
import { keptRows } from './kept/kept-rows.server.ts'
import type { Scope } from './scope.server.ts'

/** What was closed on one day, and when each had been opened: days since 1970, between commas. */
type ClosedOn = { day: string; opened: string }

/** Cases that were closed on these days, as cohorts that were open until then. */
export async function closedSince(
  db: Db,
  scope: Scope,
  midnights: readonly Date[],
  { kept, live }: SplitPeriod,
): Promise<Cohort[]> {
  const rows = [
    ...(live.length > 0
      ? await db.$queryRaw<ClosedOn[]>`
          SELECT utc_day("ended") AS "day", string_agg((${openedOn})::text, ',') AS "opened"
          FROM (${endedIn.resolution(scope, live)}) AS took GROUP BY 1`
      : []),
    ...(kept.length > 0
      ? await db.$queryRaw<ClosedOn[]>`
          SELECT f."day", string_agg(f."each", ',') AS "opened"
          FROM "figure_day" f WHERE ${keptRows('closed', kept, scope)} GROUP BY 1`
      : []),
  ]
  return rows.flatMap(({ day, opened }) => cohortsOf(day, opened, midnights))
}

/** Midnights lie between days, so all that was closed on one day was open at the same ones. */
function cohortsOf(day: string, opened: string, midnights: readonly Date[]): Cohort[] {
  const start = Date.parse(`${day}T00:00:00Z`)
  const openAt = midnights.filter((at) => at.getTime() <= start).length
  const cases = new Map<number, number>()
  for (const text of opened.split(',')) {
    const on = Number(text)
    cases.set(on, (cases.get(on) ?? 0) + 1)
  }
  return [...cases].map(([on, count]) => ({ openedOn: on, openAt, cases: count }))
}
