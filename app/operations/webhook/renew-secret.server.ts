import { randomBytes } from 'node:crypto'
import { overlapHours } from '#core/webhook/rules.ts'
import { secretBytes, secretText } from '#core/webhook/sign.ts'
import type { House } from '#infra/house.server.ts'
import { sealSecret } from '#infra/keyring/webhook-secret.server.ts'
import { changeWebhook, type Member } from './change-webhook.server.ts'

export type RenewResult =
  | { ok: true; secret: string; oldUntil: Date }
  | { ok: false; reason: 'webhook_unknown' }

/** A new secret; messages are signed with both until the old one ends. */
export async function renewSecret(house: House, member: Member, id: string): Promise<RenewResult> {
  const secret = randomBytes(secretBytes)
  const oldUntil = new Date(house.now().getTime() + overlapHours * 3_600_000)
  const result = await changeWebhook(
    house,
    member,
    id,
    'webhook.secret_renewed',
    (tx, { sealedSecret }) =>
      tx.webhook.update({
        where: { id },
        data: {
          sealedSecret: sealSecret(house.keyring, id, secret),
          oldSecret: sealedSecret,
          oldUntil,
        },
      }),
  )
  return result.ok ? { ok: true, secret: secretText(secret), oldUntil } : result
}
