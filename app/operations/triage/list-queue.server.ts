import type { StaffMember } from '#core/access/staff-member.ts'
import { writeCursor, writeDueCursor } from '#core/case/queue-cursor.ts'
import { type QueueFilter, sortedByDue } from '#core/case/queue-filter.ts'
import { type QueueView, queueViews } from '#core/case/queue-views.ts'
import type { Due } from '#core/clock/view.ts'
import type { FoundIn } from '#core/search/places.ts'
import type { TextQuery } from '#core/search/read-query.ts'
import type { House } from '#infra/house.server.ts'
import { inSight } from '#infra/sight/in-sight.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'
import { blindTo } from '../quality/steps/blind-to.server.ts'
import { countCap, type UrgencyCounts } from './queue/count-by-urgency.server.ts'
import { countDue } from './queue/count-due.server.ts'
import { describeCases, type QueueRow } from './queue/describe-cases.server.ts'
import { countedPage, foundCases } from './queue/found-cases.server.ts'
import type { PlacedCase } from './queue/page-of-cases.server.ts'
import { listQueueTabs, type QueueTab } from './queue/queue-tabs.server.ts'
import { readWanted } from './queue/read-wanted.server.ts'
import { whereFound } from './queue/where-found.server.ts'

export const pageSize = 50

/** A case of the queue, and where what was looked for stands in it. */
export type FoundRow = QueueRow & { foundIn: FoundIn[] }

export type Queue = {
  view: QueueView
  rows: FoundRow[]
  counts: UrgencyCounts
  /** Each count by urgency stops there. */
  countCap: number
  /** How many cases the reader holds. */
  mine: number
  /** How many cases wait in quarantine. */
  quarantined: number
  /** How many cases of the whole queue are overdue, and due soon. */
  due: Record<Due, number>
  /** Each of those two stops there. */
  dueCap: number
  /** The queues that the reader works, with how many cases each holds of this view's states. */
  queues: QueueTab[]
  /** Sorted by when they are due, not by the queue's own order. */
  byDue: boolean
  /** What was looked for; null where nothing was. */
  query: TextQuery | null
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
  const sight = await readSight(db, actor.id)
  const read = await readWanted(house, actor, sight, filter, pageSize + 1)
  if (read.of === 'case') return read
  const { found, view, wanted } = read
  const [{ page, counts, cap }, mineCount, quarantined, due, queues] = await Promise.all([
    found ? foundCases(db, wanted, found.matching) : countedPage(db, wanted),
    db.case.count({
      where: {
        leaseHolderId: actor.id,
        state: { in: [...queueViews.mine.states] },
        ...inSight(sight),
      },
    }),
    db.case.count({
      where: {
        quarantined: true,
        state: { in: [...queueViews.quarantine.states] },
        ...inSight(sight),
      },
    }),
    countDue(house, sight),
    listQueueTabs(db, wanted.states, sight),
  ])
  const more = page.length > pageSize
  const shown = filter.before ? page.slice(more ? 1 : 0) : page.slice(0, pageSize)
  const byDue = sortedByDue(filter)
  const cursorOf = (place: PlacedCase) =>
    byDue ? writeDueCursor(place) : writeCursor({ rank: place.queueRank, ...place })
  const edge = (place: PlacedCase | undefined) => (place ? cursorOf(place) : null)
  const query = found?.query ?? null
  const ids = shown.map(({ id }) => id)
  const [rows, foundIn, blind] = await Promise.all([
    describeCases(house, ids),
    whereFound(house, query, ids),
    blindTo(db, actor.id, house.now()),
  ])
  return {
    of: 'queue',
    view,
    rows: rows.map((row) => ({
      ...row,
      verdict: blind.has(row.id) ? null : row.verdict,
      foundIn: foundIn[row.id] ?? [],
    })),
    query,
    counts,
    countCap: cap,
    mine: mineCount,
    quarantined,
    due,
    dueCap: countCap,
    queues,
    byDue,
    before: (filter.before ? more : filter.after) ? edge(shown[0]) : null,
    after: filter.before || more ? edge(shown.at(-1)) : null,
  }
}
