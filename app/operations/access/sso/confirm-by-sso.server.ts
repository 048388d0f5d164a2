import { type FirstFactor, judgeSession, type SecondFactor } from '#core/access/session.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import type { SsoAnswer } from '#infra/sso/provider.server.ts'
import { createSession } from '../session/create-session.server.ts'
import type { SsoAttempt } from './finish-sso.server.ts'

/**
 * A fresh proof by the provider within an open session: of the same person, with a second factor that
 * counts. The token changes; the session ends when it would have ended.
 */
export function confirmBySso(
  house: House,
  answer: SsoAnswer,
  sessionId: string,
): Promise<SsoAttempt> {
  return house.db.$transaction(async (tx): Promise<SsoAttempt> => {
    const now = house.now()
    const session = await tx.staffSession.findUnique({
      where: { id: sessionId },
      include: { person: true },
    })
    const refuse = (reason: 'session_ended' | 'other_person' | 'second_factor_missing') =>
      ({ ok: false, reason, personId: session?.personId ?? 'unknown' }) as const
    if (!session) return refuse('session_ended')
    const { person } = session
    if (judgeSession({ ...session, personStatus: person.status }, now) !== 'open')
      return refuse('session_ended')
    const { issuer, subject } = answer
    const bound = await tx.ssoIdentity.findUnique({
      where: { issuer_subject: { issuer, subject } },
    })
    if (bound?.personId !== person.id) return refuse('other_person')
    if (!answer.secondFactor) return refuse('second_factor_missing')
    await tx.staffSession.delete({ where: { id: sessionId } })
    const token = await createSession(tx, house, {
      personId: person.id,
      createdAt: session.createdAt,
      expiresAt: session.expiresAt,
      secondFactorAt: now,
      firstBy: session.firstBy as FirstFactor,
      secondBy: session.secondBy as SecondFactor,
      passkeyId: session.passkeyId,
    })
    const by = { actor: `person:${person.id}`, subject: `person:${person.id}` } as const
    await appendAudit(tx, now, [{ ...by, action: 'person.confirmed', details: { by: 'provider' } }])
    return { ok: true, token, roles: person.roles, open: true }
  })
}
