import type { Sight } from '#core/access/sight.ts'
import type { DuePlace, QueuePlace } from '#core/case/queue-cursor.ts'
import type { QueueFilter } from '#core/case/queue-filter.ts'
import { rankRange } from '#core/case/queue-rank.ts'
import type { quarantineIn } from '#core/case/queue-views.ts'
import type { Urgency } from '#core/case/states.ts'
import type { dueWithin } from '#core/clock/view.ts'
import { Prisma } from '#infra/db/generated/client.ts'
import { andInSight } from '#infra/sight/in-sight.server.ts'

export type ColumnFilter = {
  filter: Pick<QueueFilter, 'kind' | 'country' | 'language' | 'queue'>
  holderId: string | null
  quarantine: ReturnType<typeof quarantineIn>
  due: ReturnType<typeof dueWithin> | null
  sight: Sight
  /** What else is asked of `c`, case by case: the dearest, so it comes last. */
  asks?: Prisma.Sql | null
}

/** Filters that columns of the case answer, and whether the reader may see it, as SQL on `c`. */
export function columnConditions({
  filter: { kind, country, language, queue },
  holderId,
  quarantine,
  due,
  sight,
  asks,
}: ColumnFilter): Prisma.Sql {
  const conditions = Prisma.join(
    [
      Prisma.sql`TRUE`,
      ...(queue ? [Prisma.sql`c."queue_id" = ${queue}::uuid`] : []),
      ...(kind ? [Prisma.sql`c."kind" = ${kind}`] : []),
      ...(country ? [Prisma.sql`c."country" = ${country}`] : []),
      ...(language ? [Prisma.sql`c."language" = ${language}`] : []),
      ...(quarantine === 'only' ? [Prisma.sql`c."quarantined"`] : []),
      ...(quarantine === 'danger_alone'
        ? [Prisma.sql`(NOT c."quarantined" OR c."urgency" = 'imminent')`]
        : []),
      ...(due ? [Prisma.sql`c."due_at" <= ${due.until}::timestamptz`] : []),
      ...(due?.after ? [Prisma.sql`c."due_at" > ${due.after}::timestamptz`] : []),
      ...(holderId ? [Prisma.sql`c."lease_holder_id" = ${holderId}::uuid`] : []),
    ],
    ' AND ',
  )
  return Prisma.sql`${conditions} ${andInSight(sight)} ${asks ? Prisma.sql`AND ${asks}` : Prisma.empty}`
}

/** An urgency is a range of the rank, so that it needs no index of its own. */
export function urgencyCondition(urgency: Urgency | undefined): Prisma.Sql {
  if (!urgency) return Prisma.sql`TRUE`
  const { from, below } = rankRange(urgency)
  return Prisma.sql`c."queue_rank" >= ${from} AND c."queue_rank" < ${below}`
}

/** The rows after a place, or before it; the first part alone is what the index is entered by. */
export function placeCondition(place: QueuePlace | undefined, side: 'after' | 'before') {
  if (!place) return Prisma.sql`TRUE`
  const { rank, openedAt, id } = place
  return side === 'after'
    ? Prisma.sql`c."queue_rank" <= ${rank} AND (c."queue_rank" < ${rank}
        OR (c."opened_at", c."id") > (${openedAt}::timestamptz, ${id}::uuid))`
    : Prisma.sql`c."queue_rank" >= ${rank} AND (c."queue_rank" > ${rank}
        OR (c."opened_at", c."id") < (${openedAt}::timestamptz, ${id}::uuid))`
}

/** The queue's order, or the same backwards for the page before. */
export function orderOf(side: 'after' | 'before'): Prisma.Sql {
  return side === 'after'
    ? Prisma.sql`"queue_rank" DESC, "opened_at" ASC, "id" ASC`
    : Prisma.sql`"queue_rank" ASC, "opened_at" DESC, "id" DESC`
}

/** The same two for the order of due times, within the cases that have one or those that have none. */
export function duePlaceCondition(
  place: DuePlace | undefined,
  side: 'after' | 'before',
  dated: boolean,
): Prisma.Sql {
  if (!place) return Prisma.sql`TRUE`
  const { dueAt, id } = place
  const further = side === 'after' ? Prisma.sql`>` : Prisma.sql`<`
  if (dated && dueAt)
    return Prisma.sql`(c."due_at", c."id") ${further} (${dueAt}::timestamptz, ${id}::uuid)`
  if (!dated && !dueAt) return Prisma.sql`c."id" ${further} ${id}::uuid`
  // Those without come after all that have one.
  return dated === (side === 'before') ? Prisma.sql`TRUE` : Prisma.sql`FALSE`
}

export function dueOrderOf(side: 'after' | 'before'): Prisma.Sql {
  return side === 'after'
    ? Prisma.sql`"due_at" ASC NULLS LAST, "id" ASC`
    : Prisma.sql`"due_at" DESC NULLS FIRST, "id" DESC`
}
