import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'

/** `waiting` has a time at which it is due; the others have none. */
export const deliveryStates = ['waiting', 'delivered', 'dead'] as const
export type DeliveryState = (typeof deliveryStates)[number]

/**
 * One message for each subscriber of some agencies. For one that was stopped it goes among the dead
 * letters at once, where it is seen and can be replayed. Answers for how many.
 */
export async function queueDeliveries(
  tx: Tx,
  house: House,
  announcementId: string,
  agencyIds: readonly string[],
): Promise<number> {
  const webhooks = await tx.webhook.findMany({
    where: { agencyId: { in: [...agencyIds] }, removedAt: null },
    select: { id: true, stoppedAt: true },
  })
  const now = house.now()
  const { count } = await tx.webhookDelivery.createMany({
    data: webhooks.map(({ id: webhookId, stoppedAt }) => ({
      id: uuidv7(),
      webhookId,
      announcementId,
      state: (stoppedAt ? 'dead' : 'waiting') satisfies DeliveryState,
      dueAt: stoppedAt ? null : now,
      settledAt: stoppedAt ? now : null,
      createdAt: now,
    })),
    skipDuplicates: true,
  })
  return count
}
