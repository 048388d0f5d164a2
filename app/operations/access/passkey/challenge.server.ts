import { randomBytes } from 'node:crypto'
import {
  type ChallengePurpose,
  type ClientDataReason,
  judgeClientData,
  passkeyRules,
  readClientData,
} from '#core/access/passkey.ts'
import { fromBase64url } from '#infra/access/passkey.server.ts'
import type { House } from '#infra/house.server.ts'

/** For whom and what a challenge is; nobody is known yet where someone signs in. */
export type ChallengeFor = { purpose: ChallengePurpose; personId: string | null }

/** A new one, for a single answer within minutes. */
export async function makeChallenge(
  house: House,
  { purpose, personId }: ChallengeFor,
): Promise<Uint8Array<ArrayBuffer>> {
  const challenge = new Uint8Array(randomBytes(passkeyRules.challengeBytes))
  const expiresAt = new Date(house.now().getTime() + passkeyRules.challengeMinutes * 60_000)
  await house.db.passkeyChallenge.create({ data: { challenge, purpose, personId, expiresAt } })
  return challenge
}

export type ChallengeReason = ClientDataReason | 'unreadable' | 'challenge_unknown' | 'too_late'

const ceremonies = {
  sign_in: 'webauthn.get',
  confirm: 'webauthn.get',
  add: 'webauthn.create',
  enrol: 'webauthn.create',
} as const satisfies Record<ChallengePurpose, string>

/**
 * Uses up the challenge that an answer names, before anything else is looked at: an answer shown twice
 * is refused the second time, whatever became of the first.
 */
export async function takeChallenge(
  house: House,
  clientDataJSON: string,
  { purpose, personId }: ChallengeFor,
): Promise<{ ok: true; challenge: string } | { ok: false; reason: ChallengeReason }> {
  const said = readClientData(Buffer.from(clientDataJSON, 'base64url').toString('utf8'))
  if (!said || !/^[\w-]{43}$/.test(said.challenge)) return { ok: false, reason: 'unreadable' }
  const challenge = fromBase64url(said.challenge)
  const kept = await house.db.passkeyChallenge.findUnique({ where: { challenge } })
  const { count } = await house.db.passkeyChallenge.deleteMany({ where: { challenge } })
  if (!kept || count !== 1 || kept.purpose !== purpose || kept.personId !== personId) {
    return { ok: false, reason: 'challenge_unknown' }
  }
  if (kept.expiresAt <= house.now()) return { ok: false, reason: 'too_late' }
  const expected = { type: ceremonies[purpose], origin: house.env.PUBLIC_ORIGIN }
  const judged = judgeClientData(said, expected)
  return judged.ok ? { ok: true, challenge: said.challenge } : judged
}
