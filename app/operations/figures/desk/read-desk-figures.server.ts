import type { StaffMember } from '#core/access/staff-member.ts'
import { ageBands } from '#core/figures/desk/age.ts'
import { breakdown, clockRow } from '#core/figures/desk/breakdown.ts'
import { type Dimension, dimensions } from '#core/figures/desk/dimensions.ts'
import { type DeskFigures, noneOpen, type OpenNow } from '#core/figures/desk/figures.ts'
import type { CaseScope } from '#core/figures/desk/filter.ts'
import { nextMidnight, splitPeriod } from '#core/figures/desk/kept-days.ts'
import { boundsOf, bucketsOf, endsOf, type Period, stepOf } from '#core/figures/desk/period.ts'
import type { House } from '#infra/house.server.ts'
import { countBacklog, type OpenRow } from './backlog.server.ts'
import { measureAll } from './clocks.server.ts'
import { figuresSight } from './figures-sight.server.ts'
import { countInflow, type InflowRow } from './inflow.server.ts'
import { heldFor } from './kept/valid-days.server.ts'

/**
 * The desk's figures of a period. What the reader must not see is not counted; for those who may see
 * all figures, closed queues are.
 */
export async function readDeskFigures(
  house: House,
  actor: StaffMember,
  { filter, period }: { filter: CaseScope; period: Period },
): Promise<DeskFigures> {
  const { db } = house
  const { sight } = await figuresSight(db, actor)
  const scope = { filter, sight }
  const buckets = bucketsOf(period)
  const now = house.now()
  const midnights = endsOf(buckets).filter((end) => end <= now)
  const held = await heldFor(db, sight, period.from, now.toISOString().slice(0, 10))
  const days = splitPeriod(boundsOf(period), held)
  const closing = splitPeriod({ start: midnights[0] ?? now, end: nextMidnight(now) }, held)
  // Three at a time: more wait for a processor anyway, and other pages need connections as well.
  const [inflow, { open, overTime }, clocks] = await Promise.all([
    countInflow(db, scope, days, buckets),
    countBacklog(db, scope, { now, midnights, closing }),
    measureAll(db, scope, days),
  ])
  const breakdownBy = (dimension: Dimension) =>
    breakdown({
      reports: tally(inflow.filter(inAll), dimension, ({ reports }) => reports),
      open: tallyOpen(open, dimension),
      clocks: clockRow((clock) => clocks[clock].by[dimension]),
    })
  return {
    period,
    step: stepOf(period),
    inflow: {
      reports: inflow.find((row) => inAll(row) && row.dimension === 'all')?.reports ?? 0,
      buckets: buckets.map((bucket, at) => {
        const rows = inflow.filter((row) => row.bucket === at + 1)
        const kind = Object.fromEntries(tally(rows, 'kind', ({ reports }) => reports))
        const urgency = Object.fromEntries(tally(rows, 'urgency', ({ reports }) => reports))
        return { ...bucket, reports: sum(Object.values(kind)), kind, urgency }
      }),
    },
    backlog: {
      open: tallyOpen(open, 'all').get(null) ?? noneOpen,
      now: ageBands.map((_, at) => openOf(open.filter(({ band }) => band === at + 1))),
      overTime: overTime.map(({ at, bands }) => ({ at: at.toISOString(), bands })),
    },
    clocks: clockRow((clock) => {
      const { by: _, ...whole } = clocks[clock]
      return whole
    }),
    by: Object.fromEntries(
      dimensions.map((dimension) => [dimension, breakdownBy(dimension)]),
    ) as DeskFigures['by'],
  }
}

const inAll = ({ bucket }: InflowRow): boolean => bucket === null
const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0)

type Row = { dimension: string; value: string | null }

function tally<One extends Row, Figure>(
  rows: readonly One[],
  dimension: Dimension | 'all',
  figureOf: (row: One) => Figure,
): Map<string | null, Figure> {
  return new Map(
    rows
      .filter((row) => row.dimension === dimension)
      .map((row) => [row.value, figureOf(row)] as const),
  )
}

function tallyOpen(rows: readonly OpenRow[], dimension: Dimension | 'all') {
  const wanted = rows.filter((row) => row.band === null && row.dimension === dimension)
  return new Map(
    [...new Set(wanted.map(({ value }) => value))].map((value) => [
      value,
      openOf(wanted.filter((row) => row.value === value)),
    ]),
  )
}

function openOf(rows: readonly OpenRow[]): OpenNow {
  const cases = (ours: boolean) => rows.find((row) => row.ours === ours)?.cases ?? 0
  return { ours: cases(true), theirs: cases(false) }
}
