import { setTimeout as wait } from 'node:timers/promises'
import { attemptLimits } from '#core/access/attempt-limits.ts'
import { readEmail } from '#core/access/person.ts'
import { sessionLimits } from '#core/access/session.ts'
import type { AuditDetails } from '#core/audit/event.ts'
import { hashPassword, isCrowded, verifyPassword } from '#infra/access/password.server.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { withinLimit } from '#infra/http/throttle.server.ts'
import { createSession } from './session/create-session.server.ts'
import { isOnlyByProvider } from './sso/only-by-provider.server.ts'

export type SignIn = { email: string; password: string; source: string }
export type SignInResult =
  | { ok: true; token: string }
  | { ok: false; reason: 'wrong_credentials' | 'too_many_tries' }

/**
 * The password step: opens a session that waits ten minutes for the second factor. An unknown, an
 * invited and a disabled account, and one that signs in through the identity provider alone, answer like
 * a wrong password, after the same work.
 */
export async function signIn(house: House, attempt: SignIn): Promise<SignInResult> {
  // Before anything is written: a flood from one network must not keep the database busy.
  if (isCrowded(attempt.source)) return { ok: false, reason: 'too_many_tries' }
  const email = readEmail(attempt.email)
  if (!(await mayTry(house, email ?? 'unreadable', attempt.source))) {
    return { ok: false, reason: 'too_many_tries' }
  }
  const person = await house.db.person.findUnique({ where: { email: email ?? '' } })
  const elsewhere = await isOnlyByProvider(house, person?.id)
  const stored = person?.status === 'active' && !elsewhere ? person.passwordHash : null
  const verdict = await verifyPassword(house.keyring, attempt.password, stored, attempt.source)
  if (verdict === null) return { ok: false, reason: 'too_many_tries' }
  if (!person || !verdict.ok) {
    await recordRefusal(house, person?.id ?? 'unknown', elsewhere)
    return { ok: false, reason: 'wrong_credentials' }
  }
  const passwordHash = verdict.outdated ? await hashPassword(house.keyring, attempt.password) : null
  return { ok: true, token: await openHalfSession(house, person.id, passwordHash) }
}

/** Refuses only by account and network together; for the account alone it only takes its time. */
async function mayTry(house: House, account: string, source: string): Promise<boolean> {
  const { passwordFromSource, passwordForAccount } = attemptLimits
  const what = `password|${account}`
  const [fromSource, forAccount] = await Promise.all([
    withinLimit(house, `${what}|${source}`, passwordFromSource.limit, passwordFromSource.minutes),
    withinLimit(house, what, passwordForAccount.limit, passwordForAccount.minutes),
  ])
  if (fromSource && !forAccount) await wait(passwordForAccount.delayMs)
  return fromSource
}

function openHalfSession(
  house: House,
  personId: string,
  passwordHash: string | null,
): Promise<string> {
  return house.db.$transaction(async (tx) => {
    const now = house.now()
    if (passwordHash) await tx.person.update({ where: { id: personId }, data: { passwordHash } })
    const token = await createSession(tx, house, {
      personId,
      createdAt: now,
      expiresAt: new Date(now.getTime() + sessionLimits.secondFactorMinutes * 60_000),
      secondFactorAt: null,
      firstBy: 'password',
      secondBy: null,
    })
    await appendAudit(tx, now, [
      {
        actor: `person:${personId}`,
        action: 'person.password_accepted',
        subject: `person:${personId}`,
      },
    ])
    return token
  })
}

/** The same event for an account that does not exist, so that the answer takes as long. */
function recordRefusal(house: House, person: string, elsewhere: boolean): Promise<void> {
  const subject = `person:${person}`
  const details: AuditDetails = elsewhere ? { reason: 'only_by_provider' } : {}
  return house.db.$transaction((tx) =>
    appendAudit(tx, house.now(), [
      { actor: 'system', action: 'person.sign_in_refused', subject, details },
    ]),
  )
}
