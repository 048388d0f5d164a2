import type { StaffMember } from '#core/access/staff-member.ts'
import type { DenialCommand } from '#core/identity/commands.ts'
import { type AccessRefusal, decideAccess } from '#core/identity/transitions.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { destroyed, factsOf, lockAccess } from './steps/find-access.server.ts'
import { sealWords } from './steps/words.server.ts'

export type DenyResult = { ok: true } | { ok: false; reason: AccessRefusal | 'access_unknown' }

/** A custodian says no, and why: a code for the record, and words for who asked. */
export function denyIdentity(
  house: House,
  actor: StaffMember,
  { id, denial }: { id: string; denial: DenialCommand },
): Promise<DenyResult> {
  return house.db.$transaction(async (tx): Promise<DenyResult> => {
    const row = await lockAccess(tx, actor, id)
    if (!row) return { ok: false, reason: 'access_unknown' }
    const decision = decideAccess(row.state, 'deny', factsOf(house, actor, row))
    if (!decision.ok) return decision
    const now = house.now()
    await tx.identityAccess.update({
      where: { id },
      data: {
        ...destroyed(now),
        state: decision.next,
        decidedById: actor.id,
        decidedAt: now,
        sealedAnswer: await sealWords(tx, house, row, 'answer', denial.words),
      },
    })
    await appendAudit(tx, now, [
      {
        actor: `person:${actor.id}`,
        action: 'identity.denied',
        subject: `tip:${row.tipId}`,
        details: { access: id, to: row.askedById, reason: denial.reason },
      },
    ])
    return { ok: true }
  })
}
