import { validate as isUuid } from 'uuid'
import type { StaffMember } from '#core/access/staff-member.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'

export type MakeDefaultResult =
  | { ok: true }
  | { ok: false; reason: 'queue_unknown' | 'default_is_for_all' }

/** From now on what no rule places goes to this queue. It must be everybody's: nothing may be lost there. */
export function makeDefault(
  house: House,
  actor: StaffMember,
  id: string,
): Promise<MakeDefaultResult> {
  return house.db.$transaction(async (tx): Promise<MakeDefaultResult> => {
    await tx.$queryRaw`SELECT 1 FROM "queue" ORDER BY "id" FOR UPDATE`
    const queue = isUuid(id) ? await tx.queue.findUnique({ where: { id } }) : null
    if (!queue) return { ok: false, reason: 'queue_unknown' }
    if (queue.access === 'named') return { ok: false, reason: 'default_is_for_all' }
    if (queue.isDefault) return { ok: true }
    const before = await tx.queue.findFirstOrThrow({ where: { isDefault: true } })
    await tx.queue.update({ where: { id: before.id }, data: { isDefault: null } })
    await tx.queue.update({ where: { id }, data: { isDefault: true } })
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: 'queue.made_default',
        subject: `queue:${id}`,
        details: { before: before.id },
      },
    ])
    return { ok: true }
  })
}
