import { v7 as uuidv7 } from 'uuid'
import { isDisputed } from '#core/action/dispute.ts'
import { sectors } from '#core/release/sectors.ts'
import type { NewEvent } from '#infra/audit/append.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import type { NewAction } from './report-actions.server.ts'

type Subject = { indicatorId: string | null; patternId: string | null }

/**
 * Where enough agencies call something false by now, people have to look at it again. Answers the
 * events of what it opened, for the end of the caller's transaction.
 */
export async function openDisputes(
  tx: Tx,
  house: House,
  actions: readonly Pick<NewAction, 'kind' | 'indicatorId' | 'patternId'>[],
): Promise<NewEvent[]> {
  const denied = actions.filter(({ kind }) => kind === 'false_positive')
  const subjects = new Map(
    denied.map(({ indicatorId, patternId }): [string, Subject] => [
      indicatorId ?? patternId,
      { indicatorId, patternId: indicatorId === null ? patternId : null },
    ]),
  )
  const events: NewEvent[] = []
  for (const subject of [...subjects].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)) {
    const event = await openDispute(tx, house, subject)
    if (event) events.push(event)
  }
  return events
}

async function openDispute(tx: Tx, house: House, subject: Subject): Promise<NewEvent | null> {
  const { indicatorId, patternId } = subject
  // Agencies that say so at the same moment come one after the other.
  if (indicatorId)
    await tx.$queryRaw`SELECT 1 FROM "indicator" WHERE "id" = ${indicatorId}::uuid FOR UPDATE`
  else await tx.$queryRaw`SELECT 1 FROM "pattern" WHERE "id" = ${patternId}::uuid FOR UPDATE`
  const last = await tx.dispute.findFirst({ where: subject, orderBy: { openedAt: 'desc' } })
  if (last && last.verdict === null) return null
  const rows = await tx.agencyAction.findMany({
    where: {
      kind: 'false_positive',
      withdrawnAt: null,
      indicatorId,
      ...(patternId ? { patternId } : {}),
    },
    select: { agencyId: true, at: true, agency: { select: { sector: true } } },
  })
  const denials = rows.flatMap(({ agencyId, at, agency }) => {
    const sector = sectors.find((one) => one === agency.sector)
    return sector ? [{ agencyId, at, sector }] : []
  })
  const threshold = house.env.FALSE_POSITIVE_AGENCIES
  if (!isDisputed(denials, threshold, last?.judgedAt ?? null)) return null
  const id = uuidv7()
  await tx.dispute.create({ data: { id, ...subject, openedAt: house.now() } })
  return {
    actor: 'system',
    action: 'dispute.opened',
    subject: indicatorId ? `indicator:${indicatorId}` : `pattern:${patternId}`,
    details: { dispute: id, agencies: new Set(denials.map((one) => one.agencyId)).size },
  }
}
