import {
  type DeskClock,
  type Durations,
  type Measured,
  measureDurations,
} from '#core/figures/desk/clocks.ts'
import type { SplitPeriod } from '#core/figures/desk/kept-days.ts'
import type { Db } from '#infra/db/connect.server.ts'
import type { Prisma } from '#infra/db/generated/client.ts'
import { endedIn, secondsTaken } from './ended-in.server.ts'
import { keptRows } from './kept/kept-rows.server.ts'
import type { Scope } from './scope.server.ts'

export async function measureAll(
  db: Db,
  scope: Scope,
  days: SplitPeriod,
): Promise<Record<DeskClock, Measured>> {
  return {
    first_look: await measure(db, scope, days, 'first_look'),
    resolution: await measure(db, scope, days, 'resolution'),
    pattern: await measure(db, scope, days, 'pattern'),
    action: await measure(db, scope, days, 'action'),
  }
}

type TakenRow = Omit<Durations, 'seconds'> & { seconds: string }

/**
 * How long cases took to what a clock ends with, where that was in these days. The database only
 * gathers the times: sorting them for each dimension costs it several times as much as us, and as
 * text they come an eighth as dear as in an array.
 */
async function measure(
  db: Db,
  scope: Scope,
  { kept, live }: SplitPeriod,
  clock: DeskClock,
): Promise<Measured> {
  const rows = [
    ...(live.length > 0 ? await takenNow(db, endedIn[clock](scope, live)) : []),
    ...(kept.length > 0 ? await takenThen(db, keptRows(clock, kept, scope)) : []),
  ]
  return measureDurations(
    rows.map((row) => ({ ...row, seconds: row.seconds.split(',').map(Number) })),
  )
}

function takenNow(db: Db, ended: Prisma.Sql): Promise<TakenRow[]> {
  return db.$queryRaw<TakenRow[]>`
    SELECT "queue"::text, "kind", "urgency", "country", "language",
      array_to_string(array_agg(${secondsTaken}), ',') AS "seconds"
    FROM (${ended}) AS took
    GROUP BY took."queue", 2, 3, 4, 5`
}

function takenThen(db: Db, kept: Prisma.Sql): Promise<TakenRow[]> {
  return db.$queryRaw<TakenRow[]>`
    SELECT f."queue_id"::text AS "queue", f."kind", f."urgency", f."country", f."language",
      string_agg(f."each", ',') AS "seconds"
    FROM "figure_day" f WHERE ${kept}
    GROUP BY f."queue_id", 2, 3, 4, 5`
}
