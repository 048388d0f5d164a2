import { failuresUntilTold } from '#core/webhook/schedule.ts'
import type { House } from '#infra/house.server.ts'
import { type ChangeResult, changeWebhook, type Member } from './change-webhook.server.ts'

/** It counts as failing until something arrives; people know of it, and hear when it is well again. */
export const resumed = (now: Date) => ({
  stoppedAt: null,
  failingSince: now,
  failures: failuresUntilTold,
})

/** Goes on sending to a subscriber that was stopped. What was missed waits to be replayed. */
export function resumeWebhook(house: House, member: Member, id: string): Promise<ChangeResult> {
  const now = house.now()
  return changeWebhook(house, member, id, 'webhook.resumed', (tx) =>
    tx.webhook.update({ where: { id }, data: resumed(now) }),
  )
}
