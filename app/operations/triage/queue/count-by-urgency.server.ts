import { rankRange } from '#core/case/queue-rank.ts'
import { type Urgency, urgencyCodes } from '#core/case/states.ts'
import type { Db } from '#infra/db/connect.server.ts'
import { Prisma } from '#infra/db/generated/client.ts'
import { columnConditions } from './conditions.server.ts'
import type { Wanted } from './page-of-cases.server.ts'

/** Counting stops here, so that its cost does; people read it as "and more". */
export const countCap = 10_000

export type UrgencyCounts = Record<Urgency, number>
export type UrgencyCount = { urgency: Urgency; count: number }

/** The same where each case is asked for what very many have. */
export const askedCap = 500

/** How many cases of each urgency the other filters leave, each up to `cap`. */
export async function countByUrgency(
  db: Db,
  wanted: Omit<Wanted, 'take'>,
  cap = countCap,
): Promise<UrgencyCounts> {
  return asCounts(await db.$queryRaw<UrgencyCount[]>(countAlongIndex(wanted, cap)), cap)
}

export function asCounts(rows: readonly UrgencyCount[], cap = countCap): UrgencyCounts {
  const counts = { imminent: 0, high: 0, normal: 0, low: 0 }
  for (const { urgency, count } of rows) counts[urgency] = Math.min(count, cap)
  return counts
}

/**
 * Each state and urgency is one stretch of the index (state, rank, opening). The order asked for
 * keeps the planner on it, rather than reading the table until it has seen enough. No further state is
 * looked at once an urgency has reached the cap.
 */
function countAlongIndex(wanted: Omit<Wanted, 'take'>, cap: number) {
  const { states } = wanted
  const ranges = urgencyCodes.map(rankRange)
  return Prisma.sql`
    SELECT stretch."urgency", (
      SELECT count(*)::int FROM (
        SELECT 1 FROM unnest(${[...states]}::text[]) AS wanted("state")
        CROSS JOIN LATERAL (
          SELECT 1 FROM "case_file" c
          WHERE c."state" = wanted."state" AND c."queue_rank" >= stretch."from"
            AND c."queue_rank" < stretch."below"
            AND ${columnConditions(wanted)}
          ORDER BY c."queue_rank" DESC LIMIT ${cap}
        ) AS part LIMIT ${cap}
      ) AS counted
    ) AS "count"
    FROM unnest(${[...urgencyCodes]}::text[], ${ranges.map(({ from }) => from)}::int[],
      ${ranges.map(({ below }) => below)}::int[]) AS stretch("urgency", "from", "below")`
}
