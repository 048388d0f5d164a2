import type { AnnouncementType } from '#core/urgent/announcement.ts'
import type { Outcome } from '#core/webhook/outcome.ts'
import type { House } from '#infra/house.server.ts'
import { viewsOf, type WebhookView } from './list-webhooks.server.ts'
import type { DeliveryState } from './queue-deliveries.server.ts'

export type AttemptView = {
  id: string
  at: Date
  ms: number
  outcome: Outcome
  status: number | null
  answer: string
}

export type DeliveryView = {
  id: string
  messageId: string
  type: AnnouncementType
  pattern: number | null
  state: DeliveryState
  createdAt: Date
  dueAt: Date | null
  /** Newest first. */
  tries: AttemptView[]
}

const atMost = 50

/** A subscriber of an agency with its last messages and every attempt of each; null where it has none such. */
export async function readWebhook(
  house: House,
  agencyId: string,
  id: string,
): Promise<{ webhook: WebhookView; deliveries: DeliveryView[] } | null> {
  const [webhook] = await viewsOf(house, { id, agencyId, removedAt: null })
  if (!webhook) return null
  const rows = await house.db.webhookDelivery.findMany({
    where: { webhookId: id },
    orderBy: { createdAt: 'desc' },
    take: atMost,
    include: {
      announcement: { select: { id: true, type: true, pattern: { select: { number: true } } } },
      tries: { orderBy: { at: 'desc' }, take: 30 },
    },
  })
  const deliveries = rows.map(({ announcement, tries, ...row }) => ({
    id: row.id,
    messageId: `msg_${announcement.id}`,
    // The columns hold nothing but codes of core's tables: only operations write them.
    type: announcement.type as AnnouncementType,
    pattern: announcement.pattern ? Number(announcement.pattern.number) : null,
    state: row.state as DeliveryState,
    createdAt: row.createdAt,
    dueAt: row.dueAt,
    tries: tries.map(({ id: tryId, at, ms, outcome, status, answer }) => ({
      id: tryId,
      at,
      ms,
      outcome: outcome as Outcome,
      status,
      answer,
    })),
  }))
  return { webhook, deliveries }
}
