import { type Health, healthOf } from '#core/webhook/outcome.ts'
import type { Prisma } from '#infra/db/generated/client.ts'
import type { House } from '#infra/house.server.ts'

export type WebhookView = {
  id: string
  url: string
  agency: string
  health: Health
  createdAt: Date
  lastSuccessAt: Date | null
  failingSince: Date | null
  stoppedAt: Date | null
  oldUntil: Date | null
  /** Messages that wait, and that were given up. */
  waiting: number
  dead: number
}

/** An agency's subscribers, or everybody's; those in trouble first. */
export async function listWebhooks(house: House, agencyId: string | null): Promise<WebhookView[]> {
  const views = await viewsOf(house, { agencyId: agencyId ?? undefined, removedAt: null })
  const order: readonly Health[] = ['stopped', 'failing', 'new', 'healthy']
  return views.sort((a, b) => order.indexOf(a.health) - order.indexOf(b.health))
}

export async function viewsOf(
  house: House,
  where: Prisma.WebhookWhereInput,
): Promise<WebhookView[]> {
  const rows = await house.db.webhook.findMany({
    where,
    orderBy: { createdAt: 'asc' },
    include: { agency: { select: { name: true } } },
  })
  const counts = await house.db.webhookDelivery.groupBy({
    by: ['webhookId', 'state'],
    where: { webhookId: { in: rows.map(({ id }) => id) }, state: { not: 'delivered' } },
    _count: true,
  })
  const count = (id: string, state: string) =>
    counts.find((one) => one.webhookId === id && one.state === state)?._count ?? 0
  return rows.map((row) => ({
    id: row.id,
    url: row.url,
    agency: row.agency.name,
    health: healthOf(row),
    createdAt: row.createdAt,
    lastSuccessAt: row.lastSuccessAt,
    failingSince: row.failingSince,
    stoppedAt: row.stoppedAt,
    oldUntil: row.oldUntil && row.oldUntil > house.now() ? row.oldUntil : null,
    waiting: count(row.id, 'waiting'),
    dead: count(row.id, 'dead'),
  }))
}
