import { leaseRuns } from '#core/case/lease.ts'
import { claimableStates } from '#core/case/queue-views.ts'
import type { NewEvent } from '#infra/audit/append.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { handOverClocks } from '../../triage/clocks/hand-over-clocks.server.ts'
import { factsOfCases } from './facts-of-cases.server.ts'
import { loadRouting, type Routing } from './load-routing.server.ts'
import { hitRows, type Placement, place, placementDetails } from './place.server.ts'

/**
 * Asks the rules once more, for what they look at has changed: call it in the transaction that changed
 * the case, after the change. Only for a case that still waits: a person's own move stands, and nothing
 * is pulled out of anybody's hands. Answers the audit event where it goes elsewhere.
 */
export async function placeAnew(tx: Tx, house: House, caseId: string): Promise<NewEvent[]> {
  const file = await tx.case.findUniqueOrThrow({ where: { id: caseId } })
  const waits = claimableStates.some((state) => state === file.state)
  if (!waits || file.placedBy === 'person' || leaseRuns(file, house.now())) return []
  const facts = (await factsOfCases(tx, [caseId])).get(caseId)
  if (!facts || file.tipCount === 0) return []
  const routing = await loadRouting(tx, house)
  const placement = place(routing, facts)
  const { queueId, placedBy } = placement
  await keepHits(tx, house, caseId, placement)
  await keepMiss(tx, house, caseId, placement.missed && !file.quarantined)
  if (queueId === file.queueId && placedBy === file.placedBy) return []
  await tx.case.update({ where: { id: caseId }, data: { queueId, placedBy } })
  if (queueId === file.queueId) return []
  await handOver(tx, house, caseId, routing, file.queueId, queueId)
  return [
    {
      actor: 'system',
      action: 'case.routed',
      subject: `case:${caseId}`,
      details: { from: file.queueId, ...placementDetails(placement) },
    },
  ]
}

function handOver(
  tx: Tx,
  house: House,
  caseId: string,
  { calendarOf }: Routing,
  from: string,
  to: string,
): Promise<void> {
  return handOverClocks(tx, house, caseId, calendarOf(from), calendarOf(to))
}

/** A rule that catches the case again caught it once; one that no longer places it is not kept. */
async function keepHits(tx: Tx, house: House, caseId: string, placement: Placement): Promise<void> {
  const rows = hitRows(caseId, placement, house.now())
  const caughtBy = placement.caught?.rule.id
  await tx.routingHit.deleteMany({
    where: { caseId, shadow: false, ...(caughtBy && { ruleId: { not: caughtBy } }) },
  })
  for (const { at, ...row } of rows)
    await tx.routingHit.upsert({
      where: {
        caseId_ruleId_shadow: { caseId, ruleId: row.ruleId, shadow: row.shadow },
      },
      create: { ...row, at },
      update: row,
    })
}

async function keepMiss(tx: Tx, house: House, caseId: string, missed: boolean): Promise<void> {
  if (!missed) await tx.routingMiss.deleteMany({ where: { caseId } })
  else
    await tx.routingMiss.createMany({
      data: [{ caseId, at: house.now() }],
      skipDuplicates: true,
    })
}
