import { type DisputeVerdict, verdicts } from '#core/action/dispute.ts'
import { type ActionReason, readReason } from '#core/action/kinds.ts'
import type { Db } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'

export type DisputeView = {
  id: string
  openedAt: Date
  verdict: DisputeVerdict | null
  judgedAt: Date | null
  judgedBy: string | null
  comment: string | null
  /** Null for a pattern as a whole. */
  indicator: { type: string; value: string } | null
  /** Released patterns that name it. */
  patterns: { number: number; title: string; state: string }[]
  /** Who calls it false, and who acted on it all the same. */
  denials: { agency: string; sector: string; at: Date; reason: ActionReason | null }[]
  acted: number
}

const most = 100

/** What waits for a word, oldest first; then what was judged last. */
export async function listDisputes(house: House): Promise<DisputeView[]> {
  const waiting = await find(house.db, { verdict: null }, { openedAt: 'asc' })
  const judged = await find(house.db, { verdict: { not: null } }, { judgedAt: 'desc' })
  return Promise.all([...waiting, ...judged].map((row) => viewOf(house, row)))
}

export async function readDispute(house: House, id: string): Promise<DisputeView | null> {
  const [row] = await find(house.db, { id }, { openedAt: 'asc' })
  return row ? viewOf(house, row) : null
}

/** How many wait. */
export function countDisputes(db: Db): Promise<number> {
  return db.dispute.count({ where: { verdict: null } })
}

type Where = { id?: string; verdict?: null | { not: null } }
type Order = { openedAt: 'asc' } | { judgedAt: 'desc' }

const find = (db: Db, where: Where, orderBy: Order) =>
  db.dispute.findMany({
    where,
    orderBy: [orderBy, { id: 'asc' }],
    take: most,
    include: {
      indicator: { select: { type: true, value: true } },
      judgedBy: { select: { callSign: true } },
    },
  })
type Row = Awaited<ReturnType<typeof find>>[number]

async function viewOf({ db }: House, row: Row): Promise<DisputeView> {
  const { indicator, indicatorId, patternId } = row
  const about = patternId ? { patternId, indicatorId: null } : { indicatorId }
  const actions = await db.agencyAction.findMany({
    where: { ...about, withdrawnAt: null },
    orderBy: { at: 'asc' },
    include: { agency: { select: { name: true, sector: true } } },
  })
  const named = indicator
    ? await db.releasedIndicator.findMany({
        where: { type: indicator.type, value: indicator.value },
        select: { patternId: true },
      })
    : []
  const ids = patternId ? [patternId] : named.map((one) => one.patternId)
  const patterns = await db.pattern.findMany({
    where: { id: { in: ids } },
    orderBy: { number: 'asc' },
    select: { number: true, title: true, state: true },
  })
  const denials = actions.filter(({ kind }) => kind === 'false_positive')
  return {
    id: row.id,
    openedAt: row.openedAt,
    verdict: verdicts.find((one) => one === row.verdict) ?? null,
    judgedAt: row.judgedAt,
    judgedBy: row.judgedBy?.callSign ?? null,
    comment: row.comment,
    indicator,
    patterns: patterns.map((one) => ({ ...one, number: Number(one.number) })),
    denials: denials.map(({ agency, at, reason }) => ({
      agency: agency.name,
      sector: agency.sector,
      at,
      reason: readReason(reason ?? '') ?? null,
    })),
    acted: actions.filter(({ kind }) => !['false_positive', 'no_action'].includes(kind)).length,
  }
}
