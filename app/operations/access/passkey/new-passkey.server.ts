import { v7 as uuidv7 } from 'uuid'
import { readNewPasskey, verifyNewPasskey } from '#infra/access/passkey.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { type ChallengeFor, takeChallenge } from './challenge.server.ts'

type NewPasskey = NonNullable<Awaited<ReturnType<typeof verifyNewPasskey>>>
export type NewPasskeyReason = 'passkey_late' | 'passkey_refused'
export type ReadNewResult =
  | { ok: true; passkey: NewPasskey }
  | { ok: false; reason: NewPasskeyReason; because: string }

/** Holds what an authenticator made (JSON) to our challenge and our address. */
export async function readNew(
  house: House,
  json: string,
  wanted: ChallengeFor,
): Promise<ReadNewResult> {
  const refused = (because: string) => ({ ok: false, reason: 'passkey_refused', because }) as const
  const answer = readNewPasskey(json)
  if (!answer) return refused('unreadable')
  const taken = await takeChallenge(house, answer.response.clientDataJSON, wanted)
  if (!taken.ok) {
    const late = taken.reason === 'too_late' || taken.reason === 'challenge_unknown'
    return late
      ? { ok: false, reason: 'passkey_late', because: taken.reason }
      : refused(taken.reason)
  }
  const passkey = await verifyNewPasskey(house.env, answer, taken.challenge)
  if (!passkey) return refused('not_verified')
  const { credentialId } = passkey
  const known = await house.db.passkey.count({ where: { credentialId } })
  return known === 0 ? { ok: true, passkey } : refused('passkey_known')
}

/** The id of its row; null where somebody got this very passkey meanwhile (WebAuthn 7.1, step 26). */
export async function keepPasskey(
  tx: Tx,
  house: House,
  personId: string,
  name: string,
  passkey: NewPasskey,
): Promise<string | null> {
  const id = uuidv7()
  const { count } = await tx.passkey.createMany({
    data: [{ ...passkey, id, personId, name, createdAt: house.now() }],
    skipDuplicates: true,
  })
  return count === 1 ? id : null
}
