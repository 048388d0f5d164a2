import { checkPassword, type PasswordReason } from '#core/access/password.ts'
import { sessionLimits } from '#core/access/session.ts'
import { judgeCode, readCode } from '#core/access/totp.ts'
import { hashPassword } from '#infra/access/password.server.ts'
import { matchCode, sealTotp } from '#infra/access/totp.server.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { newCustodianKeys } from '#infra/keyring/sealed-box.server.ts'
import { byInvitation } from './invitation/new-invitation.server.ts'
import { readOffer } from './invitation/totp-offer.server.ts'
import { readInvitation } from './read-invitation.server.ts'
import { createSession } from './session/create-session.server.ts'

export type Enrolment = {
  token: string
  password: string
  /** The sealed authenticator secret that the page offered. */
  offer: string
  code: string
  passphrase: string
}

/** What is wrong, by the field that it concerns. */
export type EnrolProblem =
  | { field: 'password'; reason: PasswordReason }
  | { field: 'passphrase'; reason: PasswordReason | 'same_as_password' }
  | { field: 'code'; reason: 'wrong_code' | 'offer_lost' }

export type EnrolResult =
  | { ok: true; token: string; roles: string[] }
  | { ok: false; reason: 'invitation_unknown' | 'invitation_expired' }
  | { ok: false; reason: 'not_yet_right'; problems: EnrolProblem[] }

/**
 * Uses an invitation up: password, authenticator and (custodians) a key pair under a passphrase that
 * we don't keep. Whoever did all that is signed in.
 */
export async function enrolPerson(house: House, given: Enrolment): Promise<EnrolResult> {
  const read = await readInvitation(house, given.token)
  if (!read.ok) return read
  const person = await house.db.person.findFirst({ where: byInvitation(house, given.token) })
  if (!person) return { ok: false, reason: 'invitation_unknown' }

  const { invitation } = read
  const now = house.now()
  const secret = readOffer(house, person.id, given.offer)
  const code = readCode(given.code)
  const verdict = judgeCode(secret && code ? matchCode(secret, code, now) : null, null)
  const problems = [
    ...passwordProblems(given, invitation.email),
    ...(invitation.needsPassphrase ? passphraseProblems(given, invitation.email) : []),
    ...codeProblems(secret !== null, verdict.ok),
  ]
  if (problems.length > 0 || !secret || !verdict.ok) {
    return { ok: false, reason: 'not_yet_right', problems }
  }
  const passwordHash = await hashPassword(house.keyring, given.password)
  const keys = invitation.needsPassphrase ? await newCustodianKeys(given.passphrase) : null

  return house.db.$transaction(async (tx) => {
    const { count } = await tx.person.updateMany({
      where: { id: person.id, ...byInvitation(house, given.token) },
      data: {
        status: 'active',
        passwordHash,
        sealedTotp: sealTotp(house.keyring, person.id, secret),
        totpStep: verdict.step,
        inviteHmac: null,
        inviteExpiresAt: null,
        lastSignInAt: now,
        ...(keys
          ? { custodianPublicKey: keys.publicKey, custodianSecretBox: keys.lockedSecret }
          : {}),
      },
    })
    if (count === 0) return { ok: false, reason: 'invitation_unknown' }
    const token = await createSession(tx, house, {
      personId: person.id,
      createdAt: now,
      expiresAt: new Date(now.getTime() + sessionLimits.absoluteMinutes * 60_000),
      secondFactorAt: now,
      firstBy: 'invitation',
      secondBy: 'code',
    })
    const by = { actor: `person:${person.id}`, subject: `person:${person.id}` } as const
    await appendAudit(tx, now, [
      { ...by, action: 'person.enrolled' },
      ...(keys ? [{ ...by, action: 'person.custodian_keys_made' as const }] : []),
      { ...by, action: 'person.signed_in' },
    ])
    return { ok: true, token, roles: person.roles }
  })
}

function passwordProblems(given: Enrolment, email: string): EnrolProblem[] {
  const verdict = checkPassword(given.password, [email])
  return verdict.ok ? [] : [{ field: 'password', reason: verdict.reason }]
}

function passphraseProblems(given: Enrolment, email: string): EnrolProblem[] {
  const verdict = checkPassword(given.passphrase, [email])
  if (!verdict.ok) return [{ field: 'passphrase', reason: verdict.reason }]
  return given.passphrase === given.password
    ? [{ field: 'passphrase', reason: 'same_as_password' }]
    : []
}

function codeProblems(hasSecret: boolean, isRight: boolean): EnrolProblem[] {
  if (!hasSecret) return [{ field: 'code', reason: 'offer_lost' }]
  return isRight ? [] : [{ field: 'code', reason: 'wrong_code' }]
}
