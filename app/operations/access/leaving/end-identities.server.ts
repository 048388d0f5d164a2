import { appendAudit } from '#infra/audit/append.server.ts'
import { destroyed } from '../../identity/steps/find-access.server.ts'
import type { Departure } from './endings.server.ts'

/** Shuts contact details that were lent to them, and takes back what they asked for. */
export async function endIdentities({ tx, house, actor, personId }: Departure): Promise<number> {
  const now = house.now()
  const open = await tx.identityAccess.findMany({
    where: { askedById: personId, publicKey: { not: null } },
    select: { id: true, state: true, tipId: true },
  })
  for (const { id, state } of open) {
    // Where the glass was broken it is shut, and waits for its review as before.
    const ended = ['requested', 'granted', 'opened'].includes(state) ? { state: 'ended' } : {}
    await tx.identityAccess.update({ where: { id }, data: { ...destroyed(now), ...ended } })
  }
  await appendAudit(
    tx,
    now,
    open.map(({ id, state, tipId }) => ({
      actor: `person:${actor.id}`,
      action: 'identity.ended',
      subject: `tip:${tipId}`,
      details: { access: id, from: state, left: personId },
    })),
  )
  return open.length
}
