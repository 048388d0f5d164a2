import type { Sight } from '#core/access/sight.ts'
import { Prisma } from '#infra/db/generated/client.ts'

/**
 * "…and the person may see it", as SQL that follows a condition on the case `c`. Nothing at all for
 * who sees everything, so that a walk along an index stays what it was.
 */
export function andInSight(sight: Sight): Prisma.Sql {
  const hidden = hiddenCases(sight)
  return hidden ? Prisma.sql`AND NOT (${hidden})` : Prisma.empty
}

/** The cases `c` that they must not see; null where there are none. The same as `hides` says of one. */
export function hiddenCases({ hiddenCaseIds, hiddenQueueIds }: Sight): Prisma.Sql | null {
  const ways = [
    ...(hiddenCaseIds.length > 0 ? [Prisma.sql`c."id" = ANY(${[...hiddenCaseIds]}::uuid[])`] : []),
    ...(hiddenQueueIds.length > 0
      ? [
          Prisma.sql`(c."queue_id" = ANY(${[...hiddenQueueIds]}::uuid[]) AND c."urgency" <> 'imminent')`,
        ]
      : []),
  ]
  return ways.length === 0 ? null : Prisma.join(ways, ' OR ')
}

function hiddenWhere({ hiddenCaseIds, hiddenQueueIds }: Sight): Prisma.CaseWhereInput | null {
  const ways: Prisma.CaseWhereInput[] = [
    ...(hiddenCaseIds.length > 0 ? [{ id: { in: [...hiddenCaseIds] } }] : []),
    ...(hiddenQueueIds.length > 0
      ? [{ queueId: { in: [...hiddenQueueIds] }, urgency: { not: 'imminent' } }]
      : []),
  ]
  return ways.length === 0 ? null : { OR: ways }
}

/** The same as a where on cases; spread it, or put it into an AND. */
export function inSight(sight: Sight): Pick<Prisma.CaseWhereInput, 'NOT'> {
  const hidden = hiddenWhere(sight)
  return hidden ? { NOT: hidden } : {}
}

/** Patterns that draw on no hidden case: whoever is recused must not word or approve them either. */
export function patternInSight(sight: Sight): Pick<Prisma.PatternWhereInput, 'cases'> {
  const hidden = hiddenWhere(sight)
  return hidden ? { cases: { none: { case: hidden } } } : {}
}

/** Tips that have lain in no hidden case. */
export function tipInSight(sight: Sight): Pick<Prisma.TipWhereInput, 'cases'> {
  const hidden = hiddenWhere(sight)
  return hidden ? { cases: { none: { case: hidden } } } : {}
}
