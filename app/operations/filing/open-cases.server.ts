import { v7 as uuidv7 } from 'uuid'
import { firstClocks, nextDue } from '#core/clock/turn.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import type { TipToFile } from '../file-tips.server.ts'
import { factsOfTip } from '../routing/placing/facts-of-tip.server.ts'
import { loadRouting } from '../routing/placing/load-routing.server.ts'
import { hitRows, place } from '../routing/placing/place.server.ts'
import { clockRow } from '../triage/clocks/clock-rows.server.ts'
import type { countIndicators } from './count-indicators.server.ts'
import { openCaseFor } from './open-case-for.server.ts'

type Known = Pick<Awaited<ReturnType<typeof countIndicators>>, 'sharedBy' | 'tipsNaming'>

/** Opens a case for each tip, in the queue that the rules say, with its clocks set. */
export async function openCases(tx: Tx, house: House, tips: readonly TipToFile[], known: Known) {
  const routing = await loadRouting(tx, house)
  const cases = tips.map((tip) => {
    const opened = openCaseFor(tip, known.sharedBy(tip))
    const placement = place(routing, factsOfTip(tip, opened, known.tipsNaming))
    const calendar = routing.calendarOf(placement.queueId)
    return { tip, opened, placement, clocks: firstClocks(calendar, opened, house.now()) }
  })
  await tx.case.createMany({
    data: cases.map(({ opened, clocks, placement: { queueId, placedBy } }) => ({
      ...opened,
      queueId,
      placedBy,
      dueAt: nextDue(clocks),
    })),
  })
  await tx.routingHit.createMany({
    data: cases.flatMap(({ opened, placement }) => hitRows(opened.id, placement, house.now())),
  })
  // What is held as junk is no gap in the rules until a person lets it in.
  await tx.routingMiss.createMany({
    data: cases.flatMap(({ opened, placement }) =>
      placement.missed && !opened.quarantined ? [{ caseId: opened.id, at: house.now() }] : [],
    ),
  })
  await tx.caseClock.createMany({
    data: cases.flatMap(({ opened, clocks }) => clocks.map((clock) => clockRow(opened.id, clock))),
  })
  await tx.caseTip.createMany({
    data: cases.map(({ tip, opened }) => ({
      id: uuidv7(),
      caseId: opened.id,
      tipId: tip.id,
      attachedAt: tip.filedAt,
    })),
  })
  return cases
}
