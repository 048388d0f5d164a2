import { type Urgency, urgencyCodes } from '#core/case/states.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'

export type PendingLowering = { caseId: string; askedBy: string; to: Urgency; at: Date }

const actions = ['case.lowering_asked', 'case.lowering_declined', 'case.urgency_changed'] as const

/**
 * Which of these imminent cases somebody asked to lower, with nobody's answer yet: the last word on
 * their urgency in the audit log is the asking.
 */
export async function pendingLowerings(
  db: Db | Tx,
  caseIds: readonly string[],
): Promise<PendingLowering[]> {
  if (caseIds.length === 0) return []
  const events = await db.auditEvent.findMany({
    where: { subject: { in: caseIds.map((id) => `case:${id}`) }, action: { in: [...actions] } },
    orderBy: { seq: 'desc' },
  })
  return caseIds.flatMap((caseId) => {
    const last = events.find(({ subject }) => subject === `case:${caseId}`)
    if (last?.action !== 'case.lowering_asked') return []
    const { to: code } = last.details as { to?: unknown }
    const to = urgencyCodes.find((urgency) => urgency === code)
    return to ? [{ caseId, askedBy: last.actor.slice('person:'.length), to, at: last.at }] : []
  })
}
