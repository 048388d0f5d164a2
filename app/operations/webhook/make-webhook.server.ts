import { randomBytes } from 'node:crypto'
import { maxWebhooks } from '#core/webhook/rules.ts'
import { secretBytes, secretText } from '#core/webhook/sign.ts'
import { readTarget, type TargetRefusal } from '#core/webhook/target.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { sealSecret } from '#infra/keyring/webhook-secret.server.ts'

export type MakeWebhookResult =
  | { ok: true; id: string; url: string; secret: string }
  | {
      ok: false
      reason: TargetRefusal | 'already_made' | 'too_many_webhooks' | 'agency_not_active'
    }

/**
 * Has urgent messages sent to an address from now on. The secret is in the answer and nowhere else in
 * clear. `id`: made by the form, so that the same form posted twice makes one.
 */
export async function makeWebhook(
  house: House,
  member: { id: string; agencyId: string },
  given: { id: string; url: string },
): Promise<MakeWebhookResult> {
  const read = readTarget(given.url, house.webhooks.rules)
  if (!read.ok) return read
  const { url, host } = read.target
  const secret = randomBytes(secretBytes)
  return house.db.$transaction(async (tx): Promise<MakeWebhookResult> => {
    const now = house.now()
    // The agency's row puts its people in order, so that the limit holds for two forms at once.
    const [agency] = await tx.$queryRaw<{ status: string }[]>`
      SELECT "status" FROM "agency" WHERE "id" = ${member.agencyId}::uuid FOR UPDATE`
    if (agency?.status !== 'active') return { ok: false, reason: 'agency_not_active' }
    if (await tx.webhook.findUnique({ where: { id: given.id } }))
      return { ok: false, reason: 'already_made' }
    const live = { agencyId: member.agencyId, removedAt: null }
    if ((await tx.webhook.count({ where: live })) >= maxWebhooks)
      return { ok: false, reason: 'too_many_webhooks' }
    await tx.webhook.create({
      data: {
        id: given.id,
        agencyId: member.agencyId,
        url,
        sealedSecret: sealSecret(house.keyring, given.id, secret),
        createdById: member.id,
        createdAt: now,
      },
    })
    await appendAudit(tx, now, [
      {
        actor: `person:${member.id}`,
        action: 'webhook.made',
        subject: `agency:${member.agencyId}`,
        details: { webhook: given.id, host },
      },
    ])
    return { ok: true, id: given.id, url, secret: secretText(secret) }
  })
}
