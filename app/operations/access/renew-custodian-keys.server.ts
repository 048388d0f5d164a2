import { checkPassword, type PasswordReason } from '#core/access/password.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { newCustodianKeys } from '#infra/keyring/sealed-box.server.ts'

export type RenewResult =
  | { ok: true; lost: number }
  | { ok: false; reason: PasswordReason | 'not_custodian' | 'not_understood' }

/**
 * New keys for a custodian who lost the passphrase. What was sealed to the old ones opens never again,
 * so it is deleted: a box that nobody opens would only look like details on file.
 */
export async function renewCustodianKeys(
  house: House,
  actor: { id: string; roles: readonly string[] },
  { passphrase, understood }: { passphrase: string; understood: boolean },
): Promise<RenewResult> {
  if (!actor.roles.includes('custodian')) return { ok: false, reason: 'not_custodian' }
  if (!understood) return { ok: false, reason: 'not_understood' }
  const verdict = checkPassword(passphrase, [])
  if (!verdict.ok) return verdict
  const keys = await newCustodianKeys(passphrase)
  return house.db.$transaction(async (tx) => {
    await tx.person.update({
      where: { id: actor.id },
      data: { custodianPublicKey: keys.publicKey, custodianSecretBox: keys.lockedSecret },
    })
    const { count } = await tx.tipIdentity.deleteMany({ where: { custodianId: actor.id } })
    await appendAudit(tx, house.now(), [
      {
        actor: `person:${actor.id}`,
        action: 'person.custodian_keys_renewed',
        subject: `person:${actor.id}`,
        details: { reports: count },
      },
    ])
    return { ok: true, lost: count }
  })
}
