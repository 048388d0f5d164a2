import { judgeRemoval, type RemovalReason } from '#core/access/factors.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { lockFactors } from './factor/read-factors.server.ts'
import { usable } from './factor/usable.server.ts'
import { tellOfAccess } from './tell-of-access.server.ts'

export type RemoveAuthenticatorResult =
  | { ok: true; sessionsEnded: number }
  | { ok: false; reason: RemovalReason | 'app_unknown' }

/**
 * Removes one's own authenticator app, and ends every other session that one of its codes opened.
 * Refused where nothing, or no way back, would be left.
 */
export async function removeAuthenticator(
  house: House,
  actor: { id: string; sessionId: string },
): Promise<RemoveAuthenticatorResult> {
  const result = await house.db.$transaction(async (tx): Promise<RemoveAuthenticatorResult> => {
    const factors = usable(house, await lockFactors(tx, actor.id))
    if (!factors.app) return { ok: false, reason: 'app_unknown' }
    const verdict = judgeRemoval(factors, 'app')
    if (!verdict.ok) return verdict
    const { count } = await tx.staffSession.deleteMany({
      where: { personId: actor.id, secondBy: 'code', id: { not: actor.sessionId } },
    })
    await tx.person.update({
      where: { id: actor.id },
      data: { sealedTotp: null, totpStep: null },
    })
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: 'person.authenticator_removed',
        subject: `person:${actor.id}`,
        details: { sessions: count },
      },
    ])
    return { ok: true, sessionsEnded: count }
  })
  if (result.ok) await tellOfAccess(house, actor.id, 'authenticator_removed')
  return result
}
