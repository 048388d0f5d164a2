import type { StaffMember } from '#core/access/staff-member.ts'
import type { PatternState } from '#core/pattern/states.ts'
import type { House } from '#infra/house.server.ts'
import { andInSight, patternInSight } from '#infra/sight/in-sight.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'
import type { CaseIndicator } from './case-indicators.server.ts'

/** What is known of an identifier beyond this case. */
export type Reputation = {
  id: string
  /** ISO weeks of the first and the last tip that names it. */
  first: string
  last: string
  tips: number
  cases: number
  /** Cases that were closed as a scam, and as nothing of the kind. */
  confirmed: number
  legitimate: number
  patterns: { number: number; state: PatternState; releases: number[] }[]
}

/** The most telling ones; a case that names more is a wave, and worked on by its pattern. */
const most = 100

type Row = Omit<Reputation, 'patterns'>

/** How often, since when and with what result these identifiers were named, as far as the reader may know. */
export async function readReputation(
  { db }: House,
  actor: StaffMember,
  indicators: readonly Pick<CaseIndicator, 'id' | 'silent'>[],
): Promise<Reputation[]> {
  // What everybody uses tells nothing, and its tips are too many to be counted for a page.
  const ids = indicators
    .filter(({ silent }) => silent !== 'common' && silent !== 'over_correlated')
    .map(({ id }) => id)
    .slice(0, most)
  if (ids.length === 0) return []
  const sight = await readSight(db, actor.id)
  const rows = await db.$queryRaw<Row[]>`
    SELECT ti."indicator_id" AS "id", min(t."week") AS "first", max(t."week") AS "last",
      count(DISTINCT t."id")::int AS "tips", count(DISTINCT c."id")::int AS "cases",
      count(DISTINCT c."id") FILTER (WHERE c."verdict" = 'confirmed')::int AS "confirmed",
      count(DISTINCT c."id") FILTER (WHERE c."verdict" = 'legitimate')::int AS "legitimate"
    FROM "tip_indicator" ti
    JOIN "tip" t ON t."id" = ti."tip_id" AND t."state" <> 'withdrawn'
    JOIN "case_tip" ct ON ct."tip_id" = t."id" AND ct."detached_at" IS NULL
    JOIN "case_file" c ON c."id" = ct."case_id" AND NOT c."quarantined" ${andInSight(sight)}
    WHERE ti."indicator_id" = ANY(${ids}::uuid[])
    GROUP BY ti."indicator_id"`
  const patterns = await db.patternIndicator.findMany({
    where: { indicatorId: { in: ids }, pattern: patternInSight(sight) },
    select: {
      indicatorId: true,
      pattern: {
        select: {
          number: true,
          state: true,
          releases: { select: { releaseNumber: true }, orderBy: { releaseNumber: 'asc' } },
        },
      },
    },
    orderBy: { pattern: { number: 'asc' } },
  })
  return rows.map((row) => ({
    ...row,
    patterns: patterns
      .filter(({ indicatorId }) => indicatorId === row.id)
      .map(({ pattern }) => ({
        number: Number(pattern.number),
        state: pattern.state as PatternState,
        releases: pattern.releases.map(({ releaseNumber }) => releaseNumber),
      })),
  }))
}
