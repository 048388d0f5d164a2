import { checkPassword, type PasswordReason } from '#core/access/password.ts'
import { sessionLimits } from '#core/access/session.ts'
import { hashPassword } from '#infra/access/password.server.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { newCustodianKeys } from '#infra/keyring/sealed-box.server.ts'
import { readNewFactor } from './invitation/new-factor.server.ts'
import { byInvitation } from './invitation/new-invitation.server.ts'
import type { NewPasskeyReason } from './passkey/new-passkey.server.ts'
import { readInvitation } from './read-invitation.server.ts'
import { createSession } from './session/create-session.server.ts'

export type Enrolment = {
  token: string
  password: string
  /** The sealed authenticator secret that the page offered. */
  offer: string
  code: string
  /** A passkey that was made instead of adding an authenticator, as JSON. */
  passkey?: string
  passphrase: string
}

/** What is wrong, by the field that it concerns. */
export type EnrolProblem =
  | { field: 'password'; reason: PasswordReason }
  | { field: 'passphrase'; reason: PasswordReason | 'same_as_password' }
  | { field: 'code'; reason: 'wrong_code' | 'offer_lost' }
  | { field: 'passkey'; reason: NewPasskeyReason }

export type EnrolResult =
  | { ok: true; token: string; roles: string[]; recoveryCodes: string[] }
  | { ok: false; reason: 'invitation_unknown' | 'invitation_expired' }
  | { ok: false; reason: 'not_yet_right'; problems: EnrolProblem[] }

/**
 * Uses an invitation up: password, a passkey or an authenticator, and (custodians) a key pair under a
 * passphrase that we don't keep. Whoever did all that is signed in; with a passkey come recovery codes.
 */
export async function enrolPerson(house: House, given: Enrolment): Promise<EnrolResult> {
  const read = await readInvitation(house, given.token)
  if (!read.ok) return read
  const person = await house.db.person.findFirst({ where: byInvitation(house, given.token) })
  if (!person) return { ok: false, reason: 'invitation_unknown' }

  const { invitation } = read
  const now = house.now()
  const problems = [
    ...passwordProblems(given, invitation.email),
    ...(invitation.needsPassphrase ? passphraseProblems(given, invitation.email) : []),
  ]
  // Last, and only where all else is right: looking at a passkey uses its challenge up.
  const factor = await readNewFactor(house, person.id, given, problems.length === 0)
  if (!factor.ok || problems.length > 0) {
    const wrong = factor.ok ? [] : [factor.problem]
    return { ok: false, reason: 'not_yet_right', problems: [...problems, ...wrong] }
  }
  const passwordHash = await hashPassword(house.keyring, given.password)
  const keys = invitation.needsPassphrase ? await newCustodianKeys(given.passphrase) : null

  return house.db.$transaction(async (tx) => {
    const { count } = await tx.person.updateMany({
      where: { id: person.id, ...byInvitation(house, given.token) },
      data: {
        status: 'active',
        passwordHash,
        inviteHmac: null,
        inviteExpiresAt: null,
        lastSignInAt: now,
        ...(keys
          ? { custodianPublicKey: keys.publicKey, custodianSecretBox: keys.lockedSecret }
          : {}),
      },
    })
    if (count === 0) return { ok: false, reason: 'invitation_unknown' }
    const kept = await factor.keep(tx)
    const token = await createSession(tx, house, {
      personId: person.id,
      createdAt: now,
      expiresAt: new Date(now.getTime() + sessionLimits.absoluteMinutes * 60_000),
      secondFactorAt: now,
      firstBy: 'invitation',
      secondBy: kept.by,
      passkeyId: kept.passkeyId,
    })
    const by = { actor: `person:${person.id}`, subject: `person:${person.id}` } as const
    await appendAudit(tx, now, [
      { ...by, action: 'person.enrolled', details: { by: kept.by } },
      ...(keys ? [{ ...by, action: 'person.custodian_keys_made' as const }] : []),
      { ...by, action: 'person.signed_in' },
    ])
    return { ok: true, token, roles: person.roles, recoveryCodes: kept.recoveryCodes }
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
