import {
  type FirstFactor,
  judgeSession,
  type SecondFactor,
  type SessionVerdict,
} from '#core/access/session.ts'
import type { AuditAction } from '#core/audit/event.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { tellOfAccess } from '../tell-of-access.server.ts'
import { mayTryCode } from './code-attempt.server.ts'
import { createSession } from './create-session.server.ts'
import { checkProof, type Proof, type ProofReason, spendProof } from './proof.server.ts'

export type ConfirmResult =
  | { ok: true; token: string; roles: string[] }
  | { ok: false; reason: 'session_ended' | 'too_many_tries' | ProofReason }

type Lifetime = { createdAt: Date; expiresAt: Date }
type Step = {
  action: AuditAction
  /** What the session must be before the step. */
  from: SessionVerdict
  signsIn: boolean
  lifetime: (session: Lifetime) => Lifetime
}

/** Spends a proof and replaces the session: a new row, a new token, the old one gone. */
export async function confirmBy(
  house: House,
  { id, proof }: { id: string; proof: Proof },
  step: Step,
): Promise<ConfirmResult> {
  const known = await house.db.staffSession.findUnique({ where: { id } })
  if (!known) return { ok: false, reason: 'session_ended' }
  if (!(await mayTryCode(house, known))) return { ok: false, reason: 'too_many_tries' }
  const checked = await checkProof(house, known.personId, proof)

  const result = await house.db.$transaction(async (tx): Promise<ConfirmResult> => {
    const now = house.now()
    const session = await tx.staffSession.findUnique({ where: { id }, include: { person: true } })
    if (!session) return { ok: false, reason: 'session_ended' }
    const { person } = session
    if (judgeSession({ ...session, personStatus: person.status }, now) !== step.from) {
      return { ok: false, reason: 'session_ended' }
    }
    const event = { actor: `person:${person.id}`, subject: `person:${person.id}` } as const
    const spent = await spendProof(tx, house, person, checked)
    if (!spent.ok) {
      const { reason, action, because } = spent
      await appendAudit(tx, now, [{ ...event, action, details: { reason: because } }])
      return { ok: false, reason }
    }
    await tx.staffSession.delete({ where: { id } })
    const begun = step.signsIn
      ? { secondBy: proof.by, passkeyId: spent.passkeyId }
      : { secondBy: session.secondBy as SecondFactor, passkeyId: session.passkeyId }
    const token = await createSession(tx, house, {
      personId: person.id,
      secondFactorAt: now,
      firstBy: session.firstBy as FirstFactor,
      ...begun,
      ...step.lifetime(session),
    })
    if (step.signsIn) {
      await tx.person.update({ where: { id: person.id }, data: { lastSignInAt: now } })
    }
    await appendAudit(tx, now, [
      ...(spent.left === null
        ? []
        : [
            {
              ...event,
              action: 'person.recovery_code_used' as const,
              details: { left: spent.left },
            },
          ]),
      { ...event, action: step.action, details: { by: proof.by } },
    ])
    return { ok: true, token, roles: person.roles }
  })
  if (result.ok && proof.by === 'recovery_code') {
    await tellOfAccess(house, known.personId, 'recovery_code_used')
  }
  return result
}
