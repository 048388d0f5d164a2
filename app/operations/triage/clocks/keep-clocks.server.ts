import type { CaseState, Urgency } from '#core/case/states.ts'
import { type ClockTurn, nextDue, turnClocks } from '#core/clock/turn.ts'
import { calendarOf } from '#infra/calendar/queue-calendar.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { asClock, clockRow } from './clock-rows.server.ts'

/**
 * Brings a case's clocks up to what the case is now: call it in the transaction that changed the
 * case, after the change. `turns` say what happened, where its columns don't.
 */
export async function keepClocks(
  tx: Tx,
  house: House,
  caseId: string,
  turns: readonly ClockTurn[],
): Promise<void> {
  const row = await tx.case.findUniqueOrThrow({
    where: { id: caseId },
    select: {
      state: true,
      urgency: true,
      tipCount: true,
      quarantined: true,
      dueAt: true,
      clocks: true,
      queue: { select: { calendar: true, targets: true } },
    },
  })
  const before = row.clocks.map(asClock)
  const facts = { ...row, state: row.state as CaseState, urgency: row.urgency as Urgency }
  const clocks = turnClocks(calendarOf(house, row.queue), before, facts, turns, house.now())
  for (const clock of clocks.filter((one) => !before.includes(one))) {
    const { caseId: _, kind, ...data } = clockRow(caseId, clock)
    await tx.caseClock.upsert({
      where: { caseId_kind: { caseId, kind } },
      create: { caseId, kind, ...data },
      update: data,
    })
  }
  const dueAt = nextDue(clocks)
  if (dueAt?.getTime() !== row.dueAt?.getTime())
    await tx.case.update({ where: { id: caseId }, data: { dueAt } })
}
