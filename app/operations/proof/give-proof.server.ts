import { signProof } from '#core/tip/proof/proof.ts'
import { formatReference } from '#core/tip/reference.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { findOwnFiling, type Visitor } from './own-filing.server.ts'
import { recordSigningKey } from './signing-keys.server.ts'

/**
 * The proof of filing for the tip that this browser has open or has just filed: report number, time
 * and hash, signed. Null where there is none, or it was filed without a copy. `notes` are its words.
 */
export function giveProof(
  house: House,
  visitor: Visitor,
  notes: readonly string[],
): Promise<string | null> {
  const { signer } = house
  return house.db.$transaction(async (tx) => {
    const tip = await findOwnFiling(tx, house, visitor)
    if (!tip?.filedCopy) return null
    await recordSigningKey(tx, house)
    await appendAudit(tx, house.now(), [
      { actor: 'reporter', action: 'tip.proof_given', subject: `tip:${tip.id}` },
    ])
    const statement = {
      reference: formatReference(tip.number),
      filedAt: tip.filedAt,
      sha256: tip.filedCopy.sha256,
      origin: house.env.PUBLIC_ORIGIN,
      keyId: signer.keyId,
    }
    return signProof(statement, notes, signer.publicKey, signer.sign)
  })
}
