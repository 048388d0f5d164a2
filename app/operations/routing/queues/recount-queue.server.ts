import type { Urgency } from '#core/case/states.ts'
import { handOverClock } from '#core/clock/clock.ts'
import { nextDue } from '#core/clock/turn.ts'
import { calendarOf, type QueueHours } from '#infra/calendar/queue-calendar.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { asClock, clockRow } from '../../triage/clocks/clock-rows.server.ts'

/** New hours count from each case's next move on where more than these wait. */
const mostCases = 2_000

/** A queue's hours or targets changed: the clocks of what waits there count by them from now on. */
export async function recountQueue(
  tx: Tx,
  house: House,
  before: QueueHours,
  after: QueueHours & { id: string },
): Promise<void> {
  const same = (part: keyof QueueHours) =>
    JSON.stringify(before[part]) === JSON.stringify(after[part])
  if (same('calendar') && same('targets')) return
  const [from, to] = [calendarOf(house, before), calendarOf(house, after)]
  const cases = await tx.case.findMany({
    where: { queueId: after.id, dueAt: { not: null } },
    orderBy: { dueAt: 'asc' },
    take: mostCases,
    select: { id: true, urgency: true, clocks: true },
  })
  for (const { id, urgency, clocks } of cases) {
    const theirs = clocks.map((row) =>
      handOverClock(from, to, asClock(row), urgency as Urgency, house.now()),
    )
    for (const clock of theirs) {
      const { caseId, kind, ...data } = clockRow(id, clock)
      await tx.caseClock.update({ where: { caseId_kind: { caseId, kind } }, data })
    }
    await tx.case.update({ where: { id }, data: { dueAt: nextDue(theirs) } })
  }
}
