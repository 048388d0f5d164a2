import { rankRange } from '#core/case/queue-rank.ts'
import { type Urgency, urgencyCodes } from '#core/case/states.ts'
import type { Db } from '#infra/db/connect.server.ts'
import { Prisma } from '#infra/db/generated/client.ts'
import { columnConditions } from './conditions.server.ts'
import type { Wanted } from './page-of-cases.server.ts'

/** Counting stops here, so that its cost does; people read it as "and more". */
export const countCap = 10_000

export type UrgencyCounts = Record<Urgency, number>

/** How many cases of each urgency the other filters leave, each up to `countCap`. */
export async function countByUrgency(
  db: Db,
  { filter, states, holderId, ids }: Omit<Wanted, 'take'>,
): Promise<UrgencyCounts> {
  const where = columnConditions(filter, holderId)
  const found = ids ? Prisma.sql`c."id" = ANY(${[...ids]}::uuid[])` : Prisma.sql`TRUE`
  const parts = urgencyCodes.map((urgency) => {
    const { from, below } = rankRange(urgency)
    return Prisma.sql`(SELECT count(*)::int FROM (
      SELECT 1 FROM "case_file" c
      WHERE c."state" = ANY(${[...states]}::text[]) AND c."queue_rank" >= ${from}
        AND c."queue_rank" < ${below} AND ${found} AND ${where} LIMIT ${countCap}
    ) AS counted) AS ${Prisma.raw(`"${urgency}"`)}`
  })
  const [row] = await db.$queryRaw<UrgencyCounts[]>`SELECT ${Prisma.join(parts)}`
  return row ?? { imminent: 0, high: 0, normal: 0, low: 0 }
}
