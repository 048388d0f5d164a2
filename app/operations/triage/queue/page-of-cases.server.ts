import type { Sight } from '#core/access/sight.ts'
import { type QueueFilter, sortedByDue } from '#core/case/queue-filter.ts'
import type { quarantineIn } from '#core/case/queue-views.ts'
import type { CaseState } from '#core/case/states.ts'
import type { dueWithin } from '#core/clock/view.ts'
import type { Db } from '#infra/db/connect.server.ts'
import { Prisma } from '#infra/db/generated/client.ts'
import {
  columnConditions,
  dueOrderOf,
  duePlaceCondition,
  orderOf,
  placeCondition,
  urgencyCondition,
} from './conditions.server.ts'

export type PlacedCase = { id: string; queueRank: number; openedAt: Date; dueAt: Date | null }

export type Wanted = {
  filter: QueueFilter
  states: readonly CaseState[]
  holderId: string | null
  quarantine: ReturnType<typeof quarantineIn>
  due: ReturnType<typeof dueWithin> | null
  sight: Sight
  /** Only these, where something was looked for: an array in the database's own spelling. */
  ids: string | null
  take: number
}

const columns = Prisma.sql`c."id", c."queue_rank", c."opened_at", c."due_at"`

/**
 * So many characters of ids, some 2,000: from there on it is quicker to walk along the queue and keep
 * those that are among them than to fetch and sort them all.
 */
const manyIds = 74_000

/** A stretch of one index that holds the page's rows, in the page's order. */
type Stretch = { where: Prisma.Sql; order: Prisma.Sql }

function stretchesOf(filter: QueueFilter, side: 'after' | 'before'): Stretch[] {
  const place = filter.before ?? filter.after
  if (!sortedByDue(filter)) {
    const ranked = place && 'rank' in place ? place : undefined
    return [{ where: placeCondition(ranked, side), order: orderOf(side) }]
  }
  const dated = place && 'dueAt' in place ? place : undefined
  // NULL is not after any time in SQL, so those without one are a stretch of their own.
  return [true, false].map((has) => ({
    where: Prisma.sql`c."due_at" IS ${has ? Prisma.sql`NOT NULL` : Prisma.sql`NULL`}
      AND ${duePlaceCondition(dated, side, has)}`,
    order: dueOrderOf(side),
  }))
}

/**
 * The ids of one page, in the queue's order or that of due times. Each state is read from its own end
 * of the index (state, rank, opening) or (state, due, id) and no further than a page, however many
 * cases there are.
 */
export async function pageOfCases(db: Db, wanted: Wanted): Promise<PlacedCase[]> {
  const { filter, states, ids, take } = wanted
  const side = filter.before ? 'before' : 'after'
  const conditions = Prisma.sql`
    ${columnConditions(filter, wanted.holderId, wanted.quarantine, wanted.due, wanted.sight)}
    AND ${urgencyCondition(filter.urgency)}
    AND ${ids ? Prisma.sql`c."id" = ANY(${ids}::uuid[])` : Prisma.sql`TRUE`}`
  const list = [...states]
  const parts = stretchesOf(filter, side).map(({ where, order }) =>
    ids && ids.length < manyIds
      ? Prisma.sql`(SELECT ${columns} FROM "case_file" c
          WHERE c."state" = ANY(${list}::text[]) AND ${conditions} AND ${where})`
      : Prisma.sql`(SELECT part.* FROM unnest(${list}::text[]) AS wanted("state")
          CROSS JOIN LATERAL (
            SELECT ${columns} FROM "case_file" c
            WHERE c."state" = wanted."state" AND ${conditions} AND ${where}
            ORDER BY ${order} LIMIT ${take}
          ) AS part)`,
  )
  const order = sortedByDue(filter) ? dueOrderOf(side) : orderOf(side)
  const rows = await db.$queryRaw<PlacedCase[]>`
    SELECT "id", "queue_rank" AS "queueRank", "opened_at" AS "openedAt", "due_at" AS "dueAt"
    FROM (${Prisma.join(parts, ' UNION ALL ')}) AS page
    ORDER BY ${order} LIMIT ${take}`
  return side === 'after' ? rows : rows.reverse()
}
