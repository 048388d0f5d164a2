import type { StaffMember } from '#core/access/staff-member.ts'
import { type ListFilter, writeListCursor } from '#core/pattern/list-filter.ts'
import { parsePatternNumber } from '#core/pattern/number.ts'
import { type PatternState, patternStates } from '#core/pattern/states.ts'
import {
  type PatternViewCode,
  patternViewCodes,
  patternViews,
  viewOf,
} from '#core/pattern/views.ts'
import { readIdentifier } from '#core/search/identifiers.ts'
import type { TipKind } from '#core/tip/kind.ts'
import type { Prisma } from '#infra/db/generated/client.ts'
import type { House } from '#infra/house.server.ts'
import { patternInSight } from '#infra/sight/in-sight.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'

export const patternsPerPage = 40

export type ListedPattern = {
  number: number
  version: number
  kind: TipKind
  state: PatternState
  title: string
  author: string
  /** The reader wrote or edited it, so that somebody else has to approve it. */
  mine: boolean
  cases: number
  indicators: number
  scheduledWeek: string | null
  updatedAt: Date
}

export type PatternPage = {
  patterns: ListedPattern[]
  /** Cursor of the next page. */
  next: string | null
  counts: Record<PatternViewCode, number>
}

/** Patterns, the latest change first, a page at a time. */
export async function listPatterns(
  house: House,
  actor: StaffMember,
  filter: ListFilter,
): Promise<PatternPage> {
  const seen = patternInSight(await readSight(house.db, actor.id))
  const rows = await house.db.pattern.findMany({
    where: { AND: [seen, ...conditionsOf(actor, filter)] },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: patternsPerPage + 1,
    include: {
      author: { select: { callSign: true } },
      editors: { where: { personId: actor.id }, select: { personId: true } },
      _count: { select: { cases: true, indicators: true } },
    },
  })
  const page = rows.slice(0, patternsPerPage)
  const last = page.at(-1)
  return {
    patterns: page.map((row) => ({
      number: Number(row.number),
      version: row.version,
      kind: row.kind as TipKind,
      state: row.state as PatternState,
      title: row.title,
      author: row.author.callSign,
      mine: row.authorId === actor.id || row.editors.length > 0,
      cases: row._count.cases,
      indicators: row._count.indicators,
      scheduledWeek: row.scheduledWeek,
      updatedAt: row.updatedAt,
    })),
    next: last && rows.length > patternsPerPage ? writeListCursor(last) : null,
    counts: await countByView(house, seen),
  }
}

function conditionsOf(actor: StaffMember, filter: ListFilter): Prisma.PatternWhereInput[] {
  const { view, kind, mine, q, after } = filter
  return [
    ...(view ? [{ state: { in: [...patternViews[view]] } }] : []),
    ...(kind ? [{ kind }] : []),
    ...(mine
      ? [{ OR: [{ authorId: actor.id }, { editors: { some: { personId: actor.id } } }] }]
      : []),
    ...(q ? [searched(q)] : []),
    ...(after
      ? [
          {
            OR: [
              { updatedAt: { lt: after.updatedAt } },
              { updatedAt: after.updatedAt, id: { lt: after.id } },
            ],
          },
        ]
      : []),
  ]
}

function searched(q: string): Prisma.PatternWhereInput {
  const number = parsePatternNumber(q)
  if (number !== undefined) return { number }
  return {
    OR: [
      { title: { contains: q, mode: 'insensitive' } },
      ...readIdentifier(q).map(({ type, value }) => ({
        indicators: { some: { indicator: { type, value } } },
      })),
    ],
  }
}

/** How many patterns stand in each tab. */
async function countByView(
  house: House,
  seen: Prisma.PatternWhereInput,
): Promise<Record<PatternViewCode, number>> {
  const rows = await house.db.pattern.groupBy({ by: ['state'], where: seen, _count: true })
  const counts = Object.fromEntries(patternViewCodes.map((view) => [view, 0])) as Record<
    PatternViewCode,
    number
  >
  for (const { state, _count } of rows) {
    const known = patternStates.find((one) => one === state)
    if (known) counts[viewOf(known)] += _count
  }
  return counts
}
