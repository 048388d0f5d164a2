import type { Urgency } from '#core/case/states.ts'
import type { WorkingCalendar } from '#core/clock/calendar.ts'
import { handOverClock } from '#core/clock/clock.ts'
import { nextDue } from '#core/clock/turn.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { asClock, clockRow } from './clock-rows.server.ts'

/** A case's clocks count by other hours from now on: it went to another queue. */
export async function handOverClocks(
  tx: Tx,
  house: House,
  caseId: string,
  from: WorkingCalendar,
  to: WorkingCalendar,
): Promise<void> {
  if (from === to) return
  const file = await tx.case.findUniqueOrThrow({ where: { id: caseId }, include: { clocks: true } })
  const clocks = file.clocks.map((row) =>
    handOverClock(from, to, asClock(row), file.urgency as Urgency, house.now()),
  )
  for (const clock of clocks) {
    const { kind, ...data } = clockRow(caseId, clock)
    await tx.caseClock.update({ where: { caseId_kind: { caseId, kind } }, data })
  }
  await tx.case.update({ where: { id: caseId }, data: { dueAt: nextDue(clocks) } })
}
