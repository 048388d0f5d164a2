import type { House } from '#infra/house.server.ts'
import { type ChangeResult, changeWebhook, type Member } from './change-webhook.server.ts'

/** Sends nothing there any more, and forgets the secrets. */
export function removeWebhook(house: House, member: Member, id: string): Promise<ChangeResult> {
  const now = house.now()
  return changeWebhook(house, member, id, 'webhook.removed', async (tx) => {
    await tx.webhook.update({
      where: { id },
      data: { removedAt: now, sealedSecret: new Uint8Array(), oldSecret: null, oldUntil: null },
    })
    await tx.webhookDelivery.updateMany({
      where: { webhookId: id, state: 'waiting' },
      data: { state: 'dead', dueAt: null, settledAt: now },
    })
  })
}
