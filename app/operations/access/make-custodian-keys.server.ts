import { checkPassword, type PasswordReason } from '#core/access/password.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { newCustodianKeys } from '#infra/keyring/sealed-box.server.ts'

/**
 * Gives keys to someone who became a custodian after enrolling. Keys are made once: what is sealed
 * to them opens with them only.
 */
export async function makeCustodianKeys(
  house: House,
  actor: { id: string; roles: readonly string[] },
  passphrase: string,
): Promise<{ ok: true } | { ok: false; reason: PasswordReason | 'not_custodian' | 'keys_exist' }> {
  if (!actor.roles.includes('custodian')) return { ok: false, reason: 'not_custodian' }
  const verdict = checkPassword(passphrase, [])
  if (!verdict.ok) return verdict
  const keys = await newCustodianKeys(passphrase)
  return house.db.$transaction(async (tx) => {
    const { count } = await tx.person.updateMany({
      where: { id: actor.id, custodianPublicKey: null },
      data: { custodianPublicKey: keys.publicKey, custodianSecretBox: keys.lockedSecret },
    })
    if (count === 0) return { ok: false, reason: 'keys_exist' }
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: 'person.custodian_keys_made',
        subject: `person:${actor.id}`,
      },
    ])
    return { ok: true }
  })
}
