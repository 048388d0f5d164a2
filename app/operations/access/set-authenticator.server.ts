import { judgeCode, readCode } from '#core/access/totp.ts'
import { matchCode, sealTotp } from '#infra/access/totp.server.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { readOffer } from './invitation/totp-offer.server.ts'
import { tellOfAccess } from './tell-of-access.server.ts'

export type SetAuthenticatorResult =
  | { ok: true }
  | { ok: false; reason: 'offer_lost' | 'wrong_code' }

/** Takes the authenticator that the page offered once a code of it proves that it was added. The old one is void. */
export async function setAuthenticator(
  house: House,
  actor: { id: string },
  given: { offer: string; code: string },
): Promise<SetAuthenticatorResult> {
  const secret = readOffer(house, actor.id, given.offer)
  if (!secret) return { ok: false, reason: 'offer_lost' }
  const code = readCode(given.code)
  const verdict = judgeCode(code ? matchCode(secret, code, house.now()) : null, null)
  if (!verdict.ok) return { ok: false, reason: 'wrong_code' }
  await house.db.$transaction(async (tx) => {
    await tx.person.update({
      where: { id: actor.id },
      data: { sealedTotp: sealTotp(house.keyring, actor.id, secret), totpStep: verdict.step },
    })
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: 'person.authenticator_set',
        subject: `person:${actor.id}`,
      },
    ])
  })
  await tellOfAccess(house, actor.id, 'authenticator_set')
  return { ok: true }
}
