import { doesCounterGrow } from '#core/access/passkey.ts'
import {
  fromBase64url,
  readShownPasskey,
  userHandleOf,
  verifyShownPasskey,
} from '#infra/access/passkey.server.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { tellOfAccess } from '../tell-of-access.server.ts'
import { type ChallengeFor, type ChallengeReason, takeChallenge } from './challenge.server.ts'

export type PasskeyReason =
  | ChallengeReason
  | 'passkey_unknown'
  | 'not_verified'
  | 'counter_not_grown'
  | 'not_active'

export type CheckedPasskey = {
  id: string
  personId: string
  before: bigint
  counter: bigint
  backedUp: boolean
}
type Check =
  | { ok: true; passkey: CheckedPasskey }
  /** `owner` of the passkey that was named, where there is one. */
  | { ok: false; reason: PasskeyReason; owner?: string }

/**
 * Holds an authenticator's answer (JSON) to the challenge that we gave, to our address, and to the
 * passkey on file: of `personId`, or where that is null of whomever the authenticator names.
 */
export async function checkPasskey(
  house: House,
  json: string,
  wanted: ChallengeFor,
): Promise<Check> {
  const answer = readShownPasskey(json)
  if (!answer) return { ok: false, reason: 'unreadable' }
  const taken = await takeChallenge(house, answer.response.clientDataJSON, wanted)
  if (!taken.ok) return taken
  const passkey = await house.db.passkey.findUnique({
    where: { credentialId: fromBase64url(answer.id) },
  })
  if (!passkey || !isTheirs(passkey.personId, answer.response.userHandle, wanted)) {
    return { ok: false, reason: 'passkey_unknown' }
  }
  const { id, personId, counter: before } = passkey
  const verified = await verifyShownPasskey(house.env, answer, taken.challenge, passkey.publicKey)
  if (!verified) return { ok: false, reason: 'not_verified', owner: personId }
  if (!doesCounterGrow(before, verified.counter)) {
    await tellOfAccess(house, personId, 'passkey_copied')
    return { ok: false, reason: 'counter_not_grown', owner: personId }
  }
  return { ok: true, passkey: { id, personId, before, ...verified } }
}

/** Where nobody was named before, the authenticator must name its owner (WebAuthn 7.2, step 6). */
function isTheirs(owner: string, handle: string | undefined, { personId }: ChallengeFor): boolean {
  if (personId === null || handle !== undefined) {
    if (handle !== userHandleOf(owner)) return false
  }
  return personId === null || owner === personId
}

/** Writes the use down; false where another request was quicker with the same counter. */
export async function spendPasskey(
  tx: Tx,
  house: House,
  { id, before, counter, backedUp }: CheckedPasskey,
): Promise<boolean> {
  const { count } = await tx.passkey.updateMany({
    where: { id, counter: before },
    data: { counter, backedUp, lastUsedAt: house.now() },
  })
  return count === 1
}

/** That a passkey was refused, and why: a wrong origin or a counter is worth a look. */
export async function recordRefusedPasskey(
  house: House,
  personId: string | null,
  reason: string,
): Promise<void> {
  const subject = `person:${personId ?? 'unknown'}`
  await house.db.$transaction((tx) =>
    appendAudit(tx, house.now(), [
      { actor: 'system', action: 'person.passkey_refused', subject, details: { reason } },
    ]),
  )
}
