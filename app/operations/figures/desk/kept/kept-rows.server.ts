import type { DeskClock } from '#core/figures/desk/clocks.ts'
import { Prisma } from '#infra/db/generated/client.ts'
import type { Scope } from '../scope.server.ts'

export type KeptFigure = DeskClock | 'closed' | 'reports'

/** The rows `f` of these days that count for a reader. Cases that are hidden from them are in none. */
export function keptRows(
  what: KeptFigure,
  days: readonly string[],
  { filter, sight: { hiddenQueueIds } }: Scope,
): Prisma.Sql {
  const { queue, kind, urgency, country, language } = filter
  return Prisma.join(
    [
      Prisma.sql`f."what" = ${what} AND f."day" = ANY(${[...days]}::text[])`,
      ...(queue ? [Prisma.sql`f."queue_id" = ${queue}::uuid`] : []),
      ...(kind ? [Prisma.sql`f."kind" = ${kind}`] : []),
      ...(urgency ? [Prisma.sql`f."urgency" = ${urgency}`] : []),
      ...(country ? [Prisma.sql`f."country" = ${country}`] : []),
      ...(language ? [Prisma.sql`f."language" = ${language}`] : []),
      ...(hiddenQueueIds.length > 0
        ? [
            Prisma.sql`NOT (f."queue_id" = ANY(${[...hiddenQueueIds]}::uuid[])
              AND f."urgency" <> 'imminent')`,
          ]
        : []),
    ],
    ' AND ',
  )
}
