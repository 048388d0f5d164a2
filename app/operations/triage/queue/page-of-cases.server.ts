import type { QueueFilter } from '#core/case/queue-filter.ts'
import type { quarantineIn } from '#core/case/queue-views.ts'
import type { CaseState } from '#core/case/states.ts'
import type { Db } from '#infra/db/connect.server.ts'
import { Prisma } from '#infra/db/generated/client.ts'
import { columnConditions, orderOf, placeCondition, urgencyCondition } from './conditions.server.ts'

export type PlacedCase = { id: string; queueRank: number; openedAt: Date }

export type Wanted = {
  filter: QueueFilter
  states: readonly CaseState[]
  holderId: string | null
  quarantine: ReturnType<typeof quarantineIn>
  /** Only these, where something was looked for. */
  ids: readonly string[] | null
  take: number
}

const columns = Prisma.sql`c."id", c."queue_rank", c."opened_at"`

/**
 * The ids of one page, in the queue's order. Each state is read from its own end of the index
 * (state, rank, opening) and no further than a page, however many cases there are.
 */
export async function pageOfCases(db: Db, wanted: Wanted): Promise<PlacedCase[]> {
  const { filter, states, ids, take } = wanted
  const side = filter.before ? 'before' : 'after'
  const where = Prisma.join(
    [
      columnConditions(filter, wanted.holderId, wanted.quarantine),
      urgencyCondition(filter.urgency),
      placeCondition(filter.before ?? filter.after, side),
    ],
    ' AND ',
  )
  const order = orderOf(side)
  const list = [...states]
  const source = ids
    ? Prisma.sql`SELECT ${columns} FROM "case_file" c
        WHERE c."id" = ANY(${[...ids]}::uuid[]) AND c."state" = ANY(${list}::text[]) AND ${where}`
    : Prisma.sql`SELECT part.* FROM unnest(${list}::text[]) AS wanted("state")
        CROSS JOIN LATERAL (
          SELECT ${columns} FROM "case_file" c WHERE c."state" = wanted."state" AND ${where}
          ORDER BY ${order} LIMIT ${take}
        ) AS part`
  const rows = await db.$queryRaw<PlacedCase[]>`
    SELECT "id", "queue_rank" AS "queueRank", "opened_at" AS "openedAt" FROM (${source}) AS page
    ORDER BY ${order} LIMIT ${take}`
  return side === 'after' ? rows : rows.reverse()
}
