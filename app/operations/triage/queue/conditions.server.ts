import type { QueuePlace } from '#core/case/queue-cursor.ts'
import type { QueueFilter } from '#core/case/queue-filter.ts'
import { rankRange } from '#core/case/queue-rank.ts'
import type { quarantineIn } from '#core/case/queue-views.ts'
import type { Urgency } from '#core/case/states.ts'
import { Prisma } from '#infra/db/generated/client.ts'

/** Filters that columns of the case answer, as SQL on `c`. */
export function columnConditions(
  { kind, country, language }: Pick<QueueFilter, 'kind' | 'country' | 'language'>,
  holderId: string | null,
  quarantine: ReturnType<typeof quarantineIn>,
): Prisma.Sql {
  return Prisma.join(
    [
      Prisma.sql`TRUE`,
      ...(kind ? [Prisma.sql`c."kind" = ${kind}`] : []),
      ...(country ? [Prisma.sql`c."country" = ${country}`] : []),
      ...(language ? [Prisma.sql`c."language" = ${language}`] : []),
      ...(quarantine === 'only' ? [Prisma.sql`c."quarantined"`] : []),
      ...(quarantine === 'danger_alone'
        ? [Prisma.sql`(NOT c."quarantined" OR c."urgency" = 'imminent')`]
        : []),
      ...(holderId ? [Prisma.sql`c."lease_holder_id" = ${holderId}::uuid`] : []),
    ],
    ' AND ',
  )
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
