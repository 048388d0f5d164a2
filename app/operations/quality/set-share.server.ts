import type { StaffMember } from '#core/access/staff-member.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'

/** Sets how many in a hundred of a queue's decided cases are looked at a second time, from now on. */
export function setShare(
  house: House,
  actor: StaffMember,
  { queueId, share }: { queueId: string; share: number },
): Promise<{ ok: true } | { ok: false; reason: 'queue_unknown' }> {
  return house.db.$transaction(async (tx) => {
    const queue = await tx.queue.findUnique({ where: { id: queueId } })
    if (!queue) return { ok: false, reason: 'queue_unknown' }
    if (queue.secondShare === share) return { ok: true }
    await tx.queue.update({ where: { id: queueId }, data: { secondShare: share } })
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: 'queue.changed',
        subject: `queue:${queueId}`,
        details: { second_share: share, before: queue.secondShare },
      },
    ])
    return { ok: true }
  })
}
