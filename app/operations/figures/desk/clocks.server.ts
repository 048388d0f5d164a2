import {
  type DeskClock,
  type Durations,
  type Measured,
  measureDurations,
} from '#core/figures/desk/clocks.ts'
import { boundsOf, type Period } from '#core/figures/desk/period.ts'
import type { Db } from '#infra/db/connect.server.ts'
import { Prisma } from '#infra/db/generated/client.ts'
import { caseDimensions, closedStates, countedCases, type Scope } from './scope.server.ts'

export async function measureAll(
  db: Db,
  scope: Scope,
  period: Period,
): Promise<Record<DeskClock, Measured>> {
  return {
    first_look: await measure(db, scope, period, 'first_look'),
    resolution: await measure(db, scope, period, 'resolution'),
    pattern: await measure(db, scope, period, 'pattern'),
    action: await measure(db, scope, period, 'action'),
  }
}

/**
 * How long cases took to what a clock ends with, where that was in the period. The database only
 * gathers the times: sorting them for each dimension costs it several times as much as us, and as
 * text they come an eighth as dear as in an array.
 */
async function measure(db: Db, scope: Scope, period: Period, clock: DeskClock): Promise<Measured> {
  const rows = await db.$queryRaw<(Omit<Durations, 'seconds'> & { seconds: string })[]>`
    SELECT "queue"::text, "kind", "urgency", "country", "language",
      array_to_string(array_agg(greatest(date_part('epoch', "ended" - "opened"), 0)::int), ',')
        AS "seconds"
    FROM (${endedIn[clock](scope, boundsOf(period))}) AS took
    GROUP BY took."queue", 2, 3, 4, 5`
  return measureDurations(
    rows.map((row) => ({ ...row, seconds: row.seconds.split(',').map(Number) })),
  )
}

type Bounds = { start: Date; end: Date }

/** Cases whose clock ended in the period: their dimensions, when they were opened and when it ended. */
const endedIn: Record<DeskClock, (scope: Scope, bounds: Bounds) => Prisma.Sql> = {
  first_look: (scope, bounds) => Prisma.sql`
    SELECT ${caseDimensions}, c."opened_at" AS "opened", c."first_look_at" AS "ended"
    FROM "case_file" c
    WHERE ${within(Prisma.sql`c."first_look_at"`, bounds)} AND ${countedCases(scope)}`,
  resolution: (scope, bounds) => Prisma.sql`
    SELECT ${caseDimensions}, c."opened_at" AS "opened", c."resolved_at" AS "ended"
    FROM "case_file" c
    WHERE c."state" = ANY(${[...closedStates]}::text[])
      AND ${within(Prisma.sql`c."resolved_at"`, bounds)} AND ${countedCases(scope)}`,
  pattern: (scope, bounds) => Prisma.sql`
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
      WHERE ${within(Prisma.sql`r."created_at"`, bounds)}
    )
    GROUP BY c."id" HAVING ${within(Prisma.sql`min(r."created_at")`, bounds)}`,
  action: (scope, bounds) => Prisma.sql`
    SELECT ${caseDimensions}, c."opened_at" AS "opened", min(a."at") AS "ended"
    FROM "pattern_case" pc
    JOIN "agency_action" a ON a."pattern_id" = pc."pattern_id" AND a."kind" <> 'false_positive'
    JOIN "case_file" c ON c."id" = pc."case_id" AND c."opened_at" <= a."at"
    WHERE ${countedCases(scope)} AND pc."case_id" IN (
      SELECT same."case_id" FROM "agency_action" a
      JOIN "pattern_case" same ON same."pattern_id" = a."pattern_id"
      WHERE ${within(Prisma.sql`a."at"`, bounds)}
    )
    GROUP BY c."id" HAVING ${within(Prisma.sql`min(a."at")`, bounds)}`,
}

function within(moment: Prisma.Sql, { start, end }: Bounds): Prisma.Sql {
  return Prisma.sql`(${moment} >= ${start}::timestamptz AND ${moment} < ${end}::timestamptz)`
}
