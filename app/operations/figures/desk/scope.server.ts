import type { Sight } from '#core/access/sight.ts'
import { type CaseState, caseStates, caseStateTraits } from '#core/case/states.ts'
import { dimensions } from '#core/figures/desk/dimensions.ts'
import type { CaseScope } from '#core/figures/desk/filter.ts'
import { Prisma } from '#infra/db/generated/client.ts'
import { columnConditions, urgencyCondition } from '../../triage/queue/conditions.server.ts'

export type Scope = { filter: CaseScope; sight: Sight }

/** States that a case counts in: a merged one's reports count where they lie now. */
const statesOf = (open: boolean): readonly CaseState[] =>
  caseStates.filter((state) => state !== 'merged_into' && caseStateTraits[state].open === open)

export const openStates = statesOf(true)
export const closedStates = statesOf(false)

/** What is left of a case once its time is over, and it had been decided; junk had not. */
const deletedAfterItsTime = Prisma.sql`(c."state" = 'purged' AND c."resolved_at" IS NOT NULL)`

/** The filters' cases `c` that the reader may see, without junk and without what was taken back. */
export function countedCases({ filter, sight }: Scope): Prisma.Sql {
  return Prisma.sql`c."state" <> 'merged_into'
    AND (c."tip_count" > 0 OR ${deletedAfterItsTime})
    AND ${notJunk({ filter, sight })}`
}

/** The same of reports `t`, in the case `c` where each lies now. */
export function countedReports({ filter, sight }: Scope): Prisma.Sql {
  const { queue, urgency, kind, country, language } = filter
  return Prisma.join(
    [
      Prisma.sql`t."state" <> 'withdrawn' AND (c."state" <> 'purged' OR ${deletedAfterItsTime})
        AND ${notJunk({ filter: { queue, urgency }, sight })}`,
      ...(kind ? [Prisma.sql`t."kind" = ${kind}`] : []),
      ...(country ? [Prisma.sql`t."country" = ${country}`] : []),
      ...(language ? [Prisma.sql`t."language" = ${language}`] : []),
    ],
    ' AND ',
  )
}

function notJunk({ filter, sight }: Scope): Prisma.Sql {
  const columns = columnConditions({
    filter,
    holderId: null,
    quarantine: 'danger_alone',
    due: null,
    sight,
  })
  return Prisma.sql`${urgencyCondition(filter.urgency)} AND ${columns}`
}

/** A case's own dimensions, as columns of a row that is grouped by them. */
export const caseDimensions = Prisma.sql`
  c."queue_id" AS "queue", c."kind", c."urgency", c."country", c."language"`

/** `GROUPING SETS (…)` of nothing and of each dimension, and which of them a row is for. */
const names = dimensions.map((name) => Prisma.raw(`"${name}"`))
export const eachDimension = Prisma.join(
  names.map((name) => Prisma.sql`(${name})`),
  ', ',
)
const bits = Prisma.sql`GROUPING(${Prisma.join(names, ', ')})`
const all = 2 ** dimensions.length - 1
const bitsOf = (at: number) => all - 2 ** (dimensions.length - 1 - at)

export const dimensionOfRow = Prisma.sql`CASE ${bits} ${Prisma.join(
  dimensions.map(
    (name, at) =>
      Prisma.sql`WHEN ${Prisma.raw(String(bitsOf(at)))} THEN ${Prisma.raw(`'${name}'`)}`,
  ),
  ' ',
)} ELSE 'all' END`
export const valueOfRow = Prisma.sql`CASE ${bits} ${Prisma.join(
  names.map((name, at) => Prisma.sql`WHEN ${Prisma.raw(String(bitsOf(at)))} THEN ${name}::text`),
  ' ',
)} END`
