import type { StaffMember } from '#core/access/staff-member.ts'
import { writeCursor } from '#core/case/queue-cursor.ts'
import type { QueueFilter } from '#core/case/queue-filter.ts'
import { type QueueView, quarantineIn, queueViews } from '#core/case/queue-views.ts'
import type { House } from '#infra/house.server.ts'
import { countByUrgency, countCap, type UrgencyCounts } from './queue/count-by-urgency.server.ts'
import { describeCases, type QueueRow } from './queue/describe-cases.server.ts'
import { findCases } from './queue/find-cases.server.ts'
import { type PlacedCase, pageOfCases } from './queue/page-of-cases.server.ts'

export const pageSize = 50

export type Queue = {
  view: QueueView
  rows: QueueRow[]
  counts: UrgencyCounts
  /** Each count stops there. */
  countCap: number
  /** How many cases the reader holds. */
  mine: number
  /** How many cases wait in quarantine. */
  quarantined: number
  before: string | null
  after: string | null
}

export type QueueResult = { of: 'case'; number: number } | ({ of: 'queue' } & Queue)

/**
 * One page of the queue as the filters ask for it, or the one case that was looked for by its
 * number or a tip's reference. Reads by index alone: its cost does not grow with the cases there are.
 */
export async function listQueue(
  house: House,
  actor: StaffMember,
  filter: QueueFilter,
): Promise<QueueResult> {
  const { db } = house
  const found = filter.q ? await findCases(db, filter.q, filter.country) : null
  if (found?.of === 'case') return found

  const view = filter.view ?? (found ? 'all' : 'open')
  const { states, mine } = queueViews[view]
  const wanted = {
    filter,
    states,
    holderId: mine ? actor.id : null,
    quarantine: quarantineIn(view),
    ids: found?.ids ?? null,
  }
  const [page, counts, mineCount, quarantined] = await Promise.all([
    pageOfCases(db, { ...wanted, take: pageSize + 1 }),
    countByUrgency(db, wanted),
    db.case.count({
      where: { leaseHolderId: actor.id, state: { in: [...queueViews.mine.states] } },
    }),
    db.case.count({
      where: { quarantined: true, state: { in: [...queueViews.quarantine.states] } },
    }),
  ])
  const more = page.length > pageSize
  const shown = filter.before ? page.slice(more ? 1 : 0) : page.slice(0, pageSize)
  const edge = (place: PlacedCase | undefined) =>
    place ? writeCursor({ rank: place.queueRank, openedAt: place.openedAt, id: place.id }) : null
  return {
    of: 'queue',
    view,
    rows: await describeCases(
      db,
      shown.map(({ id }) => id),
      house.now(),
    ),
    counts,
    countCap,
    mine: mineCount,
    quarantined,
    before: (filter.before ? more : filter.after) ? edge(shown[0]) : null,
    after: filter.before || more ? edge(shown.at(-1)) : null,
  }
}
