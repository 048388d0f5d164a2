import { may } from '#core/access/permissions.ts'
import type { StaffMember } from '#core/access/staff-member.ts'
import { type AccessRefusal, decideAccess } from '#core/identity/transitions.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { destroyed, factsOf, lockAccess } from './steps/find-access.server.ts'

export type EndResult =
  | { ok: true; tipId: string }
  | { ok: false; reason: AccessRefusal | 'access_unknown' }

/** Shuts an opening before its time: whose it is, or whoever grants or reviews them. */
export function endOpening(house: House, actor: StaffMember, id: string): Promise<EndResult> {
  return house.db.$transaction(async (tx): Promise<EndResult> => {
    const row = await lockAccess(tx, actor, id)
    if (!row) return { ok: false, reason: 'access_unknown' }
    if (row.askedById !== actor.id && !may(actor.roles, 'identity.review'))
      return { ok: false, reason: 'not_yours' }
    const decision = decideAccess(row.state, 'end', factsOf(house, actor, row))
    if (!decision.ok) return decision
    if (row.publicKey === null) return { ok: false, reason: 'time_over' }
    const now = house.now()
    await tx.identityAccess.update({
      where: { id },
      data: { ...destroyed(now), state: decision.next },
    })
    await appendAudit(tx, now, [
      {
        actor: `person:${actor.id}`,
        action: 'identity.ended',
        subject: `tip:${row.tipId}`,
        details: { access: id, from: row.state },
      },
    ])
    return { ok: true, tipId: row.tipId }
  })
}
