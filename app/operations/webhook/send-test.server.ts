import { v7 as uuidv7 } from 'uuid'
import { maxTests } from '#core/webhook/rules.ts'
import type { House } from '#infra/house.server.ts'

export type TestResult = { ok: true } | { ok: false; reason: 'webhook_unknown' | 'too_many_tests' }

/** Sends a signed test, through the same lane as all else; also to one that was stopped. */
export function sendTest(house: House, agencyId: string, id: string): Promise<TestResult> {
  return house.db.$transaction(async (tx): Promise<TestResult> => {
    const found = await tx.webhook.count({ where: { id, agencyId, removedAt: null } })
    if (found === 0) return { ok: false, reason: 'webhook_unknown' }
    const now = house.now()
    const since = new Date(now.getTime() - 3_600_000)
    const type = 'subscriber.test'
    const tests = await tx.webhookDelivery.count({
      where: { webhookId: id, createdAt: { gt: since }, announcement: { type } },
    })
    if (tests >= maxTests) return { ok: false, reason: 'too_many_tests' }
    const announcementId = uuidv7()
    await tx.announcement.create({ data: { id: announcementId, type, createdAt: now } })
    await tx.webhookDelivery.create({
      data: {
        id: uuidv7(),
        webhookId: id,
        announcementId,
        state: 'waiting',
        dueAt: now,
        createdAt: now,
      },
    })
    return { ok: true }
  })
}
