import type { DeskClock } from '#core/figures/desk/clocks.ts'
import type { Stretch } from '#core/figures/desk/kept-days.ts'
import { Prisma } from '#infra/db/generated/client.ts'
import { caseDimensions, closedStates, countedCases, type Scope } from './scope.server.ts'

/** Of the rows of `endedIn`. */
export const secondsTaken = Prisma.sql`greatest(date_part('epoch', "ended" - "opened"), 0)::int`
/** Days since 1970, UTC. */
export const openedOn = Prisma.sql`floor(date_part('epoch', "opened") / 86400)::int`

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
    JOIN "agency_action" a ON a."pattern_id" = pc."pattern_id" AND a."kind" NOT IN ('false_positive', 'no_action') AND a."withdrawn_at" IS NULL
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
