import { type QueueFilter, sortedByDue } from '#core/case/queue-filter.ts'
import type { CaseState } from '#core/case/states.ts'
import type { Db } from '#infra/db/connect.server.ts'
import { Prisma } from '#infra/db/generated/client.ts'
import {
  type ColumnFilter,
  columnConditions,
  dueOrderOf,
  duePlaceCondition,
  orderOf,
  placeCondition,
  urgencyCondition,
} from './conditions.server.ts'

export type PlacedCase = { id: string; queueRank: number; openedAt: Date; dueAt: Date | null }

export type Wanted = ColumnFilter & {
  filter: QueueFilter
  states: readonly CaseState[]
  take: number
}

const columns = Prisma.sql`c."id", c."queue_rank", c."opened_at", c."due_at"`

type Side = 'after' | 'before'

/** A page lies after a place or before it; one before is read backwards. */
export const sideOf = (filter: QueueFilter): Side => (filter.before ? 'before' : 'after')

export const orderIn = (filter: QueueFilter): Prisma.Sql =>
  sortedByDue(filter) ? dueOrderOf(sideOf(filter)) : orderOf(sideOf(filter))

/** A stretch of one index that holds the page's rows, in the page's order. */
type Stretch = { where: Prisma.Sql; order: Prisma.Sql }

export function stretchesOf(filter: QueueFilter, side: Side): Stretch[] {
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
  const { filter, states, take } = wanted
  const side = sideOf(filter)
  const conditions = Prisma.sql`${columnConditions(wanted)} AND ${urgencyCondition(filter.urgency)}`
  const parts = stretchesOf(filter, side).map(
    ({ where, order }) =>
      Prisma.sql`(SELECT part.* FROM unnest(${[...states]}::text[]) AS wanted("state")
        CROSS JOIN LATERAL (
          SELECT ${columns} FROM "case_file" c
          WHERE c."state" = wanted."state" AND ${conditions} AND ${where}
          ORDER BY ${order} LIMIT ${take}
        ) AS part)`,
  )
  const rows = await db.$queryRaw<PlacedCase[]>`
    SELECT "id", "queue_rank" AS "queueRank", "opened_at" AS "openedAt", "due_at" AS "dueAt"
    FROM (${Prisma.join(parts, ' UNION ALL ')}) AS page
    ORDER BY ${orderIn(filter)} LIMIT ${take}`
  return side === 'after' ? rows : rows.reverse()
}
