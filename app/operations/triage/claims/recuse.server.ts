import { may } from '#core/access/permissions.ts'
import type { StaffMember } from '#core/access/staff-member.ts'
import type { RecusalReason } from '#core/case/recusal.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { lockSeenCase } from '../steps/lock-case.server.ts'
import { endLease } from './end-lease.server.ts'

export type RecuseResult =
  | { ok: true }
  | { ok: false; reason: 'case_unknown' | 'not_permitted' | 'person_unknown' }

type Input = { number: number; personId: string; reason: RecusalReason }

/**
 * Takes somebody off a case for a conflict of interest: from now on it does not exist for them.
 * Everybody may do so for themselves, a supervisor for anybody. What they hold of it goes back.
 */
export function recuse(
  house: House,
  actor: StaffMember,
  { number, personId, reason }: Input,
): Promise<RecuseResult> {
  return house.db.$transaction(async (tx): Promise<RecuseResult> => {
    if (personId !== actor.id && !may(actor.roles, 'claims.manage'))
      return { ok: false, reason: 'not_permitted' }
    const file = await lockSeenCase(tx, actor, number)
    if (!file) return { ok: false, reason: 'case_unknown' }
    const person = await tx.person.findFirst({ where: { id: personId, agencyId: null } })
    if (!person) return { ok: false, reason: 'person_unknown' }
    const caseId = file.id
    const { count } = await tx.caseRecusal.createMany({
      data: [{ caseId, personId, reason, byId: actor.id, at: house.now() }],
      skipDuplicates: true,
    })
    if (count === 0) return { ok: true }
    const held = file.leaseHolderId === personId
    if (held) await endLease(tx, house, file)
    await tx.caseOffer.deleteMany({ where: { caseId, toId: personId } })
    await tx.casePresence.deleteMany({ where: { caseId, personId } })
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: 'case.recused',
        subject: `case:${caseId}`,
        details: { person: personId, reason, held },
      },
    ])
    return { ok: true }
  })
}
