import { may } from '#core/access/permissions.ts'
import type { StaffMember } from '#core/access/staff-member.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { lockSeenCase } from '../steps/lock-case.server.ts'

export type LiftResult = { ok: true } | { ok: false; reason: 'case_unknown' | 'not_permitted' }

/** Lets somebody see a case again. For supervisors, and never about themselves: they don't see it. */
export function liftRecusal(
  house: House,
  actor: StaffMember,
  { number, personId }: { number: number; personId: string },
): Promise<LiftResult> {
  return house.db.$transaction(async (tx): Promise<LiftResult> => {
    if (!may(actor.roles, 'claims.manage')) return { ok: false, reason: 'not_permitted' }
    const file = await lockSeenCase(tx, actor, number)
    if (!file) return { ok: false, reason: 'case_unknown' }
    const { count } = await tx.caseRecusal.deleteMany({ where: { caseId: file.id, personId } })
    if (count > 0)
      await appendAudit(tx, house.now(), [
        {
          actor: `person:${actor.id}`,
          action: 'case.recusal_lifted',
          subject: `case:${file.id}`,
          details: { person: personId },
        },
      ])
    return { ok: true }
  })
}
