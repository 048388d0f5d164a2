import { type Urgency, urgencyCodes } from '#core/case/states.ts'
import { higherUrgency } from '#core/case/urgency.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { LockedCase } from './lock-case.server.ts'

const asUrgency = (code: unknown) => urgencyCodes.find((urgency) => urgency === code)

/**
 * The urgency that a case has by itself, where it is higher only for what was merged into it: the
 * last merge's event keeps it. Null where people have decided since, or nothing was merged.
 */
export async function ownUrgency(tx: Tx, file: LockedCase): Promise<Urgency | null> {
  const last = await tx.auditEvent.findFirst({
    where: {
      subject: `case:${file.id}`,
      action: { in: ['case.urgency_changed', 'case.tip_attached'] },
    },
    orderBy: { seq: 'desc' },
  })
  if (last?.action !== 'case.tip_attached') return null
  const merged = await tx.case.count({ where: { mergedIntoId: file.id } })
  const { own_urgency } = last.details as { own_urgency?: unknown }
  return merged > 0 ? (asUrgency(own_urgency) ?? null) : null
}

/** The highest of the own urgency and those of all cases that are merged into this one now. */
export async function urgencyWithMerged(tx: Tx, caseId: string, own: Urgency): Promise<Urgency> {
  const merged = await tx.case.findMany({
    where: { mergedIntoId: caseId },
    select: { urgency: true },
  })
  return merged.reduce(
    (highest, { urgency }) => higherUrgency(highest, asUrgency(urgency) ?? 'low'),
    own,
  )
}
