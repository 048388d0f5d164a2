import type { Actor } from '#core/audit/event.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { resumed } from './resume-webhook.server.ts'

/** `agencyId`: whose dead letters; null for whoever may see to all. `id`: one of them, else all of a webhook. */
export type Replayed = { agencyId: string | null; webhookId: string; id?: string }

/**
 * Sends dead letters again, from the first attempt on, under the ids that they had. Whoever asks for it
 * expects the subscriber to listen, so one that was stopped goes on. Answers how many.
 */
export function replay(
  house: House,
  actor: Actor,
  { agencyId, webhookId, id }: Replayed,
): Promise<number> {
  return house.db.$transaction(async (tx) => {
    const now = house.now()
    const webhook = await tx.webhook.findFirst({
      where: { id: webhookId, removedAt: null, agencyId: agencyId ?? undefined },
      select: { agencyId: true },
    })
    if (!webhook) return 0
    const { count } = await tx.webhookDelivery.updateMany({
      where: { webhookId, id, state: 'dead' },
      data: { state: 'waiting', attempts: 0, dueAt: now, settledAt: null },
    })
    if (count === 0) return 0
    await tx.webhook.updateMany({
      where: { id: webhookId, stoppedAt: { not: null } },
      data: resumed(now),
    })
    await appendAudit(tx, now, [
      {
        actor,
        action: 'webhook.replayed',
        subject: `agency:${webhook.agencyId}`,
        details: { webhook: webhookId, messages: count },
      },
    ])
    return count
  })
}
