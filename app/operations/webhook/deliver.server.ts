import { v7 as uuidv7 } from 'uuid'
import { afterAttempt } from '#core/webhook/outcome.ts'
import { mostAttempts, pauseAfter } from '#core/webhook/schedule.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import type { SendResult } from '#infra/webhook/sender.server.ts'
import { queueAgencyMails, queueHouseMails } from '../urgent/queue-mails.server.ts'
import { type ClaimedDelivery, claimDelivery } from './claim-delivery.server.ts'
import { messageOf } from './message-of.server.ts'
import type { DeliveryState } from './queue-deliveries.server.ts'

/**
 * Sends one message that is due. Answers whether there was one. It counts as delivered on 2xx alone;
 * what was delivered and not noted, because the worker ended there, is sent again under the same id.
 */
export async function deliverOne(house: House): Promise<boolean> {
  const claimed = await claimDelivery(house)
  if (!claimed) return false
  // One that ended its worker each time is not tried once more.
  const { removedAt, agency } = claimed.webhook
  const isOver = removedAt !== null || agency.status !== 'active'
  if (isOver || claimed.attempts > mostAttempts) await drop(house, claimed)
  else {
    const message = await messageOf(house, claimed)
    await note(house, claimed, await house.webhooks.send(claimed.webhook.url, message))
  }
  return true
}

async function drop(house: House, { id }: ClaimedDelivery): Promise<void> {
  const settled = { state: 'dead' satisfies DeliveryState, dueAt: null, settledAt: house.now() }
  await house.db.webhookDelivery.updateMany({ where: { id }, data: settled })
}

/** Writes down what came of it, when to try again, and how the subscriber stands. */
async function note(house: House, claimed: ClaimedDelivery, result: SendResult): Promise<void> {
  const { id: deliveryId, attempts } = claimed
  const { outcome, status, answer, ms } = result
  await house.db.$transaction(async (tx) => {
    const now = house.now()
    const standing = await lockStanding(tx, claimed.webhookId)
    const after = afterAttempt(standing, outcome, now)
    const { tell, ...stored } = after
    await tx.webhookAttempt.create({
      data: { id: uuidv7(), deliveryId, at: now, ms, outcome, status, answer },
    })
    const pause = pauseAfter(attempts, house.draw() / 10_000)
    const done = outcome === 'delivered'
    const rests = done || pause === null || after.stoppedAt !== null
    const state: DeliveryState = done ? 'delivered' : rests ? 'dead' : 'waiting'
    await tx.webhookDelivery.updateMany({
      // What was delivered meanwhile by another worker stays delivered.
      where: { id: deliveryId, state: { not: 'delivered' } },
      data: {
        state,
        dueAt: rests ? null : new Date(now.getTime() + (pause ?? 0)),
        settledAt: rests ? now : null,
      },
    })
    await tx.webhook.update({ where: { id: claimed.webhookId }, data: stored })
    // What else waits for a subscriber that was stopped rests as well, where people see it.
    if (tell === 'stopped') await restAll(tx, house, claimed.webhookId)
    if (tell) await tellPeople(tx, house, claimed, { tell, since: after.failingSince })
  })
}

async function lockStanding(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT 1 FROM "webhook" WHERE "id" = ${id}::uuid FOR UPDATE`
  return tx.webhook.findUniqueOrThrow({
    where: { id },
    select: { lastSuccessAt: true, failingSince: true, failures: true, stoppedAt: true },
  })
}

async function restAll(tx: Tx, house: House, webhookId: string): Promise<void> {
  await tx.webhookDelivery.updateMany({
    where: { webhookId, state: 'waiting' satisfies DeliveryState },
    data: { state: 'dead' satisfies DeliveryState, dueAt: null, settledAt: house.now() },
  })
}

const kinds = {
  failing: 'webhook_failing',
  stopped: 'webhook_stopped',
  healthy: 'webhook_healthy',
} as const

type Change = { tell: keyof typeof kinds; since: Date | null }

async function tellPeople(
  tx: Tx,
  house: House,
  { webhookId, webhook }: ClaimedDelivery,
  { tell, since }: Change,
): Promise<void> {
  const kind = kinds[tell]
  const at = since ?? house.now()
  const wish = { aboutId: webhookId, key: `${webhookId}|${at.toISOString()}` }
  await queueAgencyMails(tx, house, { ...wish, agencyIds: [webhook.agencyId], kindOf: () => kind })
  if (tell !== 'healthy') await queueHouseMails(tx, house, kind, wish)
  if (tell === 'stopped')
    await appendAudit(tx, house.now(), [
      {
        actor: 'system',
        action: 'webhook.stopped',
        subject: `agency:${webhook.agencyId}`,
        details: { webhook: webhookId },
      },
    ])
}
