import type { House } from '#infra/house.server.ts'
import { type ChangeResult, changeWebhook, type Member } from './change-webhook.server.ts'

/** Goes on sending to a subscriber that was stopped. What was missed waits to be replayed. */
export function resumeWebhook(house: House, member: Member, id: string): Promise<ChangeResult> {
  return changeWebhook(house, member, id, 'webhook.resumed', (tx) =>
    tx.webhook.update({
      where: { id },
      data: { stoppedAt: null, failingSince: null, failures: 0 },
    }),
  )
}
