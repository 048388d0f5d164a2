import type { AuditAction } from '#core/audit/event.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'

export type Member = { id: string; agencyId: string }
export type ChangeResult = { ok: true } | { ok: false; reason: 'webhook_unknown' }

type Change = (
  tx: Tx,
  webhook: { id: string; sealedSecret: Uint8Array<ArrayBuffer> },
) => Promise<unknown>

/** Changes a subscriber of the member's agency, under its lock, with an event. */
export function changeWebhook(
  house: House,
  member: Member,
  id: string,
  action: AuditAction,
  change: Change,
): Promise<ChangeResult> {
  return house.db.$transaction(async (tx): Promise<ChangeResult> => {
    await tx.$queryRaw`SELECT 1 FROM "webhook" WHERE "id" = ${id}::uuid FOR UPDATE`
    const webhook = await tx.webhook.findFirst({
      where: { id, agencyId: member.agencyId, removedAt: null },
      select: { id: true, sealedSecret: true },
    })
    if (!webhook) return { ok: false, reason: 'webhook_unknown' }
    await change(tx, webhook)
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${member.id}`,
        action,
        subject: `agency:${member.agencyId}`,
        details: { webhook: id },
      },
    ])
    return { ok: true }
  })
}
