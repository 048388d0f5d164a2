import {
  type FirstFactor,
  judgeSession,
  type SecondFactor,
  type SessionVerdict,
} from '#core/access/session.ts'
import type { AuditAction } from '#core/audit/event.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { mayTryCode } from './code-attempt.server.ts'
import { createSession } from './create-session.server.ts'
import { spendCode } from './spend-code.server.ts'

export type CodeResult =
  | { ok: true; token: string; roles: string[] }
  | {
      ok: false
      reason: 'session_ended' | 'too_many_tries' | 'wrong_code' | 'code_already_used'
    }

type Lifetime = { createdAt: Date; expiresAt: Date }
type Step = {
  action: AuditAction
  /** What the session must be before the step. */
  from: SessionVerdict
  signsIn: boolean
  lifetime: (session: Lifetime) => Lifetime
}

/** Spends a code and replaces the session: a new row, a new token, the old one gone. */
export async function confirmByCode(
  house: House,
  { id, code }: { id: string; code: string },
  step: Step,
): Promise<CodeResult> {
  const known = await house.db.staffSession.findUnique({ where: { id } })
  if (!known) return { ok: false, reason: 'session_ended' }
  if (!(await mayTryCode(house, known))) return { ok: false, reason: 'too_many_tries' }

  return house.db.$transaction(async (tx) => {
    const now = house.now()
    const session = await tx.staffSession.findUnique({ where: { id }, include: { person: true } })
    if (!session) return { ok: false, reason: 'session_ended' }
    const { person } = session
    if (judgeSession({ ...session, personStatus: person.status }, now) !== step.from) {
      return { ok: false, reason: 'session_ended' }
    }
    const event = { actor: `person:${person.id}`, subject: `person:${person.id}` } as const
    const verdict = await spendCode(tx, house, person, code)
    if (!verdict.ok) {
      const details = { reason: verdict.reason }
      await appendAudit(tx, now, [{ ...event, action: 'person.code_refused', details }])
      return verdict
    }
    await tx.staffSession.delete({ where: { id } })
    const token = await createSession(tx, house, {
      personId: person.id,
      secondFactorAt: now,
      firstBy: session.firstBy as FirstFactor,
      secondBy: step.signsIn ? 'code' : (session.secondBy as SecondFactor),
      passkeyId: session.passkeyId,
      ...step.lifetime(session),
    })
    if (step.signsIn) {
      await tx.person.update({ where: { id: person.id }, data: { lastSignInAt: now } })
    }
    await appendAudit(tx, now, [{ ...event, action: step.action }])
    return { ok: true, token, roles: person.roles }
  })
}
