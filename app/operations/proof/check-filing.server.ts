import { checkProof, copyHash, type ProofResult } from '#core/tip/proof/proof.ts'
import type { House } from '#infra/house.server.ts'
import { verifyEd25519 } from '#infra/signing/verify.server.ts'
import { listSigningKeys } from './signing-keys.server.ts'

export type FilingCheck = {
  proof: ProofResult
  /** How a copy of what was filed stands to the proof; null where none came along. */
  copy: 'same' | 'different' | null
}

/** Checks a proof, and a copy if there is one, by the house's keys alone: no tip is looked at. */
export async function checkFiling(
  house: House,
  given: { proof: string; copy: string },
): Promise<FilingCheck> {
  const proof = checkProof(given.proof, await listSigningKeys(house), verifyEd25519)
  if (proof.verdict !== 'genuine' || given.copy.trim() === '') return { proof, copy: null }
  const same = copyHash(given.copy) === proof.statement.sha256
  return { proof, copy: same ? 'same' : 'different' }
}
