import { judgeRemoval, type RemovalReason } from '#core/access/factors.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { lockFactors } from './factor/read-factors.server.ts'
import { tellOfAccess } from './tell-of-access.server.ts'

export type RemovePasskeyResult =
  | { ok: true; sessionsEnded: number }
  | { ok: false; reason: RemovalReason | 'passkey_unknown' }

/**
 * Removes one of one's own passkeys, and ends every other session that it began: a lost laptop takes
 * what is open on it along. Refused where nothing, or no way back, would be left.
 */
export async function removePasskey(
  house: House,
  actor: { id: string; sessionId: string },
  id: string,
): Promise<RemovePasskeyResult> {
  const result = await house.db.$transaction(async (tx): Promise<RemovePasskeyResult> => {
    const factors = await lockFactors(tx, actor.id)
    const passkey = await tx.passkey.findFirst({ where: { id, personId: actor.id } })
    if (!passkey) return { ok: false, reason: 'passkey_unknown' }
    const verdict = judgeRemoval(factors, 'passkey')
    if (!verdict.ok) return verdict
    const { count } = await tx.staffSession.deleteMany({
      where: { passkeyId: id, id: { not: actor.sessionId } },
    })
    await tx.passkey.delete({ where: { id } })
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: 'person.passkey_removed',
        subject: `person:${actor.id}`,
        details: { passkey: id, sessions: count },
      },
    ])
    return { ok: true, sessionsEnded: count }
  })
  if (result.ok) await tellOfAccess(house, actor.id, 'passkey_removed')
  return result
}
