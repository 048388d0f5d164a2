import type { Sight } from '#core/access/sight.ts'
import { leaseRuns } from '#core/case/lease.ts'
import { queueViews } from '#core/case/queue-views.ts'
import type { News } from '#core/live/news.ts'
import type { Db } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { waitingImminent } from '#infra/http/desk-watch.server.ts'
import { inSight } from '#infra/sight/in-sight.server.ts'
import { countByUrgency, countCap } from '../triage/queue/count-by-urgency.server.ts'

/** Events that are looked at for the cases that they are about; the pages show the rest when loaded. */
const mostEvents = 500
const mostCases = 60

/** The last event of the audit log, which every change writes. */
export async function lastChange(db: Db): Promise<bigint> {
  const head = await db.auditHead.findUnique({ where: { id: 1 }, select: { seq: true } })
  return head?.seq ?? 0n
}

/** What somebody with this sight is to know: how things are, and which cases changed `since` an event. */
export async function readNews(house: House, sight: Sight, since: bigint): Promise<News> {
  const { db } = house
  const seq = await lastChange(db)
  const [counts, alarms, cases] = await Promise.all([
    countByUrgency(db, {
      filter: {},
      states: queueViews.open.states,
      holderId: null,
      quarantine: 'danger_alone',
      due: null,
      sight,
    }),
    waitingImminent(house, sight, house.now()),
    changedCases(house, sight, since),
  ])
  return { seq: seq.toString(), counts, cap: countCap, alarms, cases }
}

async function changedCases(house: House, sight: Sight, since: bigint): Promise<News['cases']> {
  const { db } = house
  const events = await db.auditEvent.findMany({
    where: { seq: { gt: since } },
    orderBy: { seq: 'desc' },
    take: mostEvents,
    select: { subject: true },
  })
  const idsOf = (kind: string) => [
    ...new Set(
      events.flatMap(({ subject: s }) => (s.startsWith(kind) ? s.slice(kind.length) : [])),
    ),
  ]
  const tipIds = idsOf('tip:')
  const rows = await db.case.findMany({
    where: {
      OR: [
        { id: { in: idsOf('case:') } },
        { tips: { some: { tipId: { in: tipIds }, detachedAt: null } } },
      ],
      ...inSight(sight),
    },
    take: mostCases,
    select: {
      id: true,
      number: true,
      leaseHolderId: true,
      leaseUntil: true,
      leaseHolder: { select: { callSign: true } },
    },
  })
  const unread = await unreadIn(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    number: Number(row.number),
    holder: leaseRuns(row, house.now()) ? (row.leaseHolder?.callSign ?? null) : null,
    unread: unread.get(row.id) ?? 0,
  }))
}

async function unreadIn(db: Db, caseIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await db.caseTip.findMany({
    where: { caseId: { in: [...caseIds] }, detachedAt: null },
    select: {
      caseId: true,
      tip: {
        select: {
          _count: { select: { messages: { where: { direction: 'from_reporter', readAt: null } } } },
        },
      },
    },
  })
  const counts = new Map<string, number>()
  for (const { caseId, tip } of rows)
    counts.set(caseId, (counts.get(caseId) ?? 0) + tip._count.messages)
  return counts
}
