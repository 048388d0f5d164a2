import {
  type DeskClock,
  type Durations,
  type Measured,
  measureDurations,
} from '#core/figures/desk/clocks.ts'
import type { SplitPeriod, Stretch } from '#core/figures/desk/kept-days.ts'
import type { Db } from '#infra/db/connect.server.ts'
import { Prisma } from '#infra/db/generated/client.ts'
import { keptRows } from './kept/kept-rows.server.ts'
import { caseDimensions, closedStates, countedCases, type Scope } from './scope.server.ts'

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
      array_to_string(array_agg(greatest(date_part('epoch', "ended" - "opened"), 0)::int), ',')
        AS "seconds"
    FROM (${ended}) AS took
    GROUP BY took."queue", 2, 3, 4, 5`
}

function takenThen(db: Db, kept: Prisma.Sql): Promise<TakenRow[]> {
  return db.$queryRaw<TakenRow[]>`
    SELECT f."queue_id"::text AS "queue", f."kind", f."urgency", f."country", f."language",
      string_agg(f."seconds", ',') AS "seconds"
    FROM "figure_day" f WHERE ${kept}
    GROUP BY f."queue_id", 2, 3, 4, 5`
}

/** Cases whose clock ended in these stretches: their dimensions, when they were opened and when it ended. */
export const endedIn: Record<DeskClock, (scope: Scope, live: readonly Stretch[]) => Prisma.Sql> = {
  first_look: (scope, live) => Prisma.sql`
    SELECT ${caseDimensions}, c."opened_at" AS "opened", c."first_look_at" AS "ended"
    FROM "case_file" c
    WHERE ${within(Prisma.sql`c."first_look_at"`, live)} AND ${countedCases(scope)}`,
  resolution: (scope, live) => Prisma.sql`
    SELECT ${caseDimensions}, c."opened_at" AS "opened", c."resolved_at" AS "ended"
    FROM "case_file" c
    WHERE c."state" = ANY(${[...closedStates]}::text[])
      AND ${within(Prisma.sql`c."resolved_at"`, live)} AND ${countedCases(scope)}`,
  pattern: (scope, live) => Prisma.sql`
    SELECT ${caseDimensions}, c."opened_at" AS "opened", min(r."created_at") AS "ended"
    FROM "pattern_case" pc
    JOIN "release_pattern" rp ON rp."pattern_id" = pc."pattern_id"
      AND rp."payload"->>'status' <> 'revoked'
    JOIN "release" r ON r."number" = rp."release_number"
    JOIN "case_file" c ON c."id" = pc."case_id" AND c."opened_at" <= r."created_at"
    WHERE ${countedCases(scope)} AND pc."case_id" IN (
      SELECT same."case_id" FROM "release" r
      JOIN "release_pattern" rp ON rp."release_number" = r."number"
      JOIN "pattern_case" same ON same."pattern_id" = rp."pattern_id"
      WHERE ${within(Prisma.sql`r."created_at"`, live)}
    )
    GROUP BY c."id" HAVING ${within(Prisma.sql`min(r."created_at")`, live)}`,
  action: (scope, live) => Prisma.sql`
    SELECT ${caseDimensions}, c."opened_at" AS "opened", min(a."at") AS "ended"
    FROM "pattern_case" pc
    JOIN "agency_action" a ON a."pattern_id" = pc."pattern_id" AND a."kind" <> 'false_positive'
    JOIN "case_file" c ON c."id" = pc."case_id" AND c."opened_at" <= a."at"
    WHERE ${countedCases(scope)} AND pc."case_id" IN (
      SELECT same."case_id" FROM "agency_action" a
      JOIN "pattern_case" same ON same."pattern_id" = a."pattern_id"
      WHERE ${within(Prisma.sql`a."at"`, live)}
    )
    GROUP BY c."id" HAVING ${within(Prisma.sql`min(a."at")`, live)}`,
}

export function within(moment: Prisma.Sql, live: readonly Stretch[]): Prisma.Sql {
  const ranges = live.map(
    ({ start, end }) =>
      Prisma.sql`(${moment} >= ${start}::timestamptz AND ${moment} < ${end}::timestamptz)`,
  )
  return Prisma.sql`(${Prisma.join(ranges, ' OR ')})`
}
