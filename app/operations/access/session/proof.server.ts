import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { spendRecoveryCode } from '../factor/recovery-codes.server.ts'
import {
  type CheckedPasskey,
  checkPasskey,
  type PasskeyReason,
  spendPasskey,
} from '../passkey/check-passkey.server.ts'
import { spendCode } from './spend-code.server.ts'

/** What somebody shows besides their password: a code as typed, or an authenticator's answer as JSON. */
export type Proof =
  | { by: 'code'; typed: string }
  | { by: 'recovery_code'; typed: string }
  | { by: 'passkey'; answer: string }

export type ProofReason =
  | 'wrong_code'
  | 'code_already_used'
  | 'wrong_recovery_code'
  | 'recovery_code_used'
  | 'passkey_refused'

export type CheckedProof =
  | Exclude<Proof, { by: 'passkey' }>
  | { by: 'passkey'; ok: true; passkey: CheckedPasskey }
  | { by: 'passkey'; ok: false; because: PasskeyReason }

/** Before the transaction: a challenge is used up whatever becomes of it. */
export async function checkProof(
  house: House,
  personId: string,
  proof: Proof,
): Promise<CheckedProof> {
  if (proof.by !== 'passkey') return proof
  const checked = await checkPasskey(house, proof.answer, { purpose: 'confirm', personId })
  return checked.ok
    ? { by: 'passkey', ok: true, passkey: checked.passkey }
    : { by: 'passkey', ok: false, because: checked.reason }
}

type Holder = { id: string; sealedTotp: Uint8Array | null; totpStep: bigint | null }
type Spent =
  | { ok: true; passkeyId: string | null; left: number | null }
  | {
      ok: false
      reason: ProofReason
      action: 'person.code_refused' | 'person.passkey_refused'
      because: string
    }

/** Uses the proof up. `left` are the recovery codes that remain, where one was used. */
export async function spendProof(
  tx: Tx,
  house: House,
  person: Holder,
  proof: CheckedProof,
): Promise<Spent> {
  if (proof.by === 'passkey') {
    const refused = {
      ok: false,
      reason: 'passkey_refused',
      action: 'person.passkey_refused',
    } as const
    if (!proof.ok) return { ...refused, because: proof.because }
    return (await spendPasskey(tx, house, proof.passkey))
      ? { ok: true, passkeyId: proof.passkey.id, left: null }
      : { ...refused, because: 'counter_not_grown' }
  }
  const verdict =
    proof.by === 'code'
      ? await spendCode(tx, house, person, proof.typed)
      : await spendRecoveryCode(tx, house, person.id, proof.typed)
  if (!verdict.ok) {
    const { reason } = verdict
    return { ok: false, reason, action: 'person.code_refused', because: reason }
  }
  return { ok: true, passkeyId: null, left: 'left' in verdict ? verdict.left : null }
}
