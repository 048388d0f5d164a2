import { seesAll } from '#core/access/sight.ts'
import { type DeskClock, deskClocks } from '#core/figures/desk/clocks.ts'
import { daysBetween } from '#core/figures/desk/kept-days.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import { Prisma } from '#infra/db/generated/client.ts'
import type { House } from '#infra/house.server.ts'
import { endedIn, openedOn, secondsTaken, within } from '../ended-in.server.ts'
import { countedReports, type Scope } from '../scope.server.ts'
import type { KeptFigure } from './kept-rows.server.ts'
import { validDays } from './valid-days.server.ts'

/** A transaction counts so many days at most, so that none is long. */
const daysAtOnce = 31
const everything: Scope = { filter: {}, sight: seesAll }

/**
 * Counts the figures of every day that is over and that is not kept, or changed since. Answers how
 * many days it counted.
 */
export async function keepDays(house: House): Promise<number> {
  const { _min } = await house.db.tip.aggregate({ _min: { filedAt: true } })
  if (!_min.filedAt) return 0
  const days = daysBetween(_min.filedAt, house.now())
  const held = await validDays(house.db, days[0] ?? '', days.at(-1) ?? '')
  const wanted = days.filter((day) => !held.has(day))
  for (let at = 0; at < wanted.length; at += daysAtOnce) {
    const some = wanted.slice(at, at + daysAtOnce)
    // What the counts saw and the snapshot that is noted with them must be the same.
    await house.db.$transaction((tx) => countDays(tx, some), {
      isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead,
      timeout: 60_000,
    })
  }
  return wanted.length
}

async function countDays(tx: Tx, days: readonly string[]): Promise<void> {
  const list = [...days]
  await tx.$executeRaw`DELETE FROM "figure_day" WHERE "day" = ANY(${list}::text[])`
  for (const source of sources)
    await tx.$executeRaw`
    INSERT INTO "figure_day"
      ("day", "what", "queue_id", "kind", "urgency", "country", "language", "counted", "each")
    ${source(days)}`
  await tx.$executeRaw`
    INSERT INTO "figure_kept" ("day", "seen")
    SELECT "day", pg_current_snapshot()::text FROM unnest(${list}::text[]) AS "day"
    ON CONFLICT ("day") DO UPDATE SET "seen" = EXCLUDED."seen"`
  await tx.$executeRaw`DELETE FROM "figure_change" WHERE "day" = ANY(${list}::text[])`
}

type Source = (days: readonly string[]) => Prisma.Sql

const reports: Source = (days) => Prisma.sql`
  SELECT utc_day(t."filed_at"), 'reports', c."queue_id", t."kind", c."urgency", t."country",
    t."language", count(*)::int, ''
  FROM "tip" t
  JOIN "case_tip" ct ON ct."tip_id" = t."id" AND ct."detached_at" IS NULL
  JOIN "case_file" c ON c."id" = ct."case_id"
  WHERE ${onDays(Prisma.sql`t."filed_at"`, days)} AND ${countedReports(everything)}
  GROUP BY 1, 3, 4, 5, 6, 7`

/** What ended on these days, with a number for each. */
const ended = (what: KeptFigure, clock: DeskClock, each: Prisma.Sql): Source => {
  return (days) => Prisma.sql`
    SELECT utc_day("ended"), ${what}, "queue", "kind", "urgency", "country", "language",
      count(*)::int, string_agg((${each})::text, ',')
    FROM (${endedIn[clock](everything, [stretchOf(days)])}) AS took
    WHERE utc_day("ended") = ANY(${[...days]}::text[])
    GROUP BY 1, 3, 4, 5, 6, 7`
}

const sources: readonly Source[] = [
  reports,
  ended('closed', 'resolution', openedOn),
  ...deskClocks.map((clock) => ended(clock, clock, secondsTaken)),
]

/** From the first of these days to the end of the last. */
function stretchOf(days: readonly string[]) {
  const start = new Date(`${days[0]}T00:00:00Z`)
  return { start, end: new Date(Date.parse(`${days.at(-1)}T00:00:00Z`) + 86_400_000) }
}

function onDays(moment: Prisma.Sql, days: readonly string[]): Prisma.Sql {
  return Prisma.sql`${within(moment, [stretchOf(days)])}
    AND utc_day(${moment}) = ANY(${[...days]}::text[])`
}
