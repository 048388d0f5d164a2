import type { CaseState } from '#core/case/states.ts'
import { decideCase } from '#core/case/transitions.ts'
import { daysAfter } from '#core/retention/due.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { lockCase } from '../triage/steps/lock-case.server.ts'

/** Cases in one run; what is left waits for the next. */
const most = 200

/** Puts cases away that were resolved long enough ago. For the worker. */
export async function archiveResolved(house: House): Promise<void> {
  const before = daysAfter(house.now(), -house.env.RETENTION.archive)
  const rows = await house.db.case.findMany({
    where: { state: 'resolved', resolvedAt: { lte: before } },
    select: { number: true },
    orderBy: { resolvedAt: 'asc' },
    take: most,
  })
  for (const { number } of rows) await archiveOne(house, Number(number), before)
}

function archiveOne(house: House, number: number, before: Date): Promise<void> {
  return house.db.$transaction(async (tx) => {
    const file = await lockCase(tx, number)
    // Somebody may have reopened it meanwhile, or resolved it anew.
    if (!file?.resolvedAt || file.resolvedAt > before) return
    const state: CaseState = file.state
    const facts = { lease: 'none', versionMatches: true, legalHold: file.legalHold } as const
    const decision = decideCase(state, { type: 'archive' }, facts)
    if (!decision.ok) return
    await tx.case.update({
      where: { id: file.id },
      data: { state: decision.next, version: { increment: 1 } },
    })
    await appendAudit(tx, house.now(), [
      { actor: 'system', action: 'case.archived', subject: `case:${file.id}` },
    ])
  })
}
