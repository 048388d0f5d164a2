import type { Sight } from '#core/access/sight.ts'
import { Prisma } from '#infra/db/generated/client.ts'

/**
 * "…and the person may see it", as SQL that follows a condition on the case `c`. Nothing at all for
 * who sees everything, so that a walk along an index stays what it was.
 */
export function andInSight({ hiddenCaseIds }: Sight): Prisma.Sql {
  if (hiddenCaseIds.length === 0) return Prisma.empty
  return Prisma.sql`AND c."id" <> ALL(${[...hiddenCaseIds]}::uuid[])`
}

/** The same as a where on cases; spread it, or put it into an AND. */
export function inSight({ hiddenCaseIds }: Sight): Pick<Prisma.CaseWhereInput, 'NOT'> {
  return hiddenCaseIds.length === 0 ? {} : { NOT: { id: { in: [...hiddenCaseIds] } } }
}

/** Patterns that draw on no hidden case: whoever is recused must not word or approve them either. */
export function patternInSight({ hiddenCaseIds }: Sight): Pick<Prisma.PatternWhereInput, 'cases'> {
  if (hiddenCaseIds.length === 0) return {}
  return { cases: { none: { caseId: { in: [...hiddenCaseIds] } } } }
}

/** Tips that have lain in no hidden case. */
export function tipInSight({ hiddenCaseIds }: Sight): Pick<Prisma.TipWhereInput, 'cases'> {
  if (hiddenCaseIds.length === 0) return {}
  return { cases: { none: { caseId: { in: [...hiddenCaseIds] } } } }
}
