import { addWeeks, isoWeek } from '#core/pattern/anonymise/iso-week.ts'
import type { PatternFilter } from '#core/portal/pattern-filter.ts'
import { type Clearance, sectorBit, tlpRank } from '#core/taxii/audience.ts'
import { Prisma } from '#infra/db/generated/client.ts'
import type { House } from '#infra/house.server.ts'

export const countedWeeks = 26

export type PatternCounts = {
  /** Standing patterns by kind, standing indicators by type: what is revoked doesn't count. */
  kinds: Record<string, number>
  types: Record<string, number>
  /** Patterns whose newest version a week brought, by status; every week is there, oldest first. */
  weeks: { week: string; new: number; amended: number; revoked: number }[]
}

type Row = { week: string; kind: string; status: string; type: string; count: number }

/**
 * What there is for a reader in the last weeks, from counts that are kept: the cost follows the weeks
 * and not the patterns. Narrowed by kind, status and label, where a filter names them.
 */
export async function countCurrent(
  house: House,
  clearance: Clearance,
  { kind, status, tlp }: Pick<PatternFilter, 'kind' | 'status' | 'tlp'> = {},
): Promise<PatternCounts> {
  const last = isoWeek(house.now())
  const first = addWeeks(last, 1 - countedWeeks)
  const rows = await house.reads.rows<Row>(Prisma.sql`
    SELECT "week", "kind", "status", "type", SUM("count")::int AS "count" FROM "pattern_count"
    WHERE "sector" = ${sectorBit(clearance.sector)} AND "week" >= ${first}
      AND "tlp" <= ${tlpRank(clearance.ceiling)}
      ${tlp ? Prisma.sql`AND "tlp" = ${tlpRank(tlp)}` : Prisma.empty}
      ${kind ? Prisma.sql`AND "kind" = ${kind}` : Prisma.empty}
      ${status ? Prisma.sql`AND "status" = ${status}` : Prisma.empty}
    GROUP BY 1, 2, 3, 4`)
  const patterns = rows.filter(({ type }) => type === '')
  const standing = rows.filter((row) => row.status !== 'revoked')
  const of = (week: string, wanted: string) =>
    sum(patterns.filter((row) => row.week === week && row.status === wanted))
  return {
    kinds: tally(
      standing.filter(({ type }) => type === ''),
      (row) => row.kind,
    ),
    types: tally(
      standing.filter(({ type }) => type !== ''),
      (row) => row.type,
    ),
    weeks: Array.from({ length: countedWeeks }, (_, at) => {
      const week = addWeeks(first, at)
      return {
        week,
        new: of(week, 'new'),
        amended: of(week, 'amended'),
        revoked: of(week, 'revoked'),
      }
    }),
  }
}

const sum = (rows: readonly Row[]): number => rows.reduce((all, { count }) => all + count, 0)

function tally(rows: readonly Row[], codeOf: (row: Row) => string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const row of rows) counts[codeOf(row)] = (counts[codeOf(row)] ?? 0) + row.count
  return counts
}
