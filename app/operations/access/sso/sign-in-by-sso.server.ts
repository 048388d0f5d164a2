import { readEmail } from '#core/access/person.ts'
import { sessionLimits } from '#core/access/session.ts'
import { judgeSso, type SsoPerson } from '#core/access/sso.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import type { SsoAnswer } from '#infra/sso/provider.server.ts'
import { createSession } from '../session/create-session.server.ts'
import type { SsoAttempt } from './finish-sso.server.ts'

/**
 * Signs in whoever the answer stands for: by issuer and `sub`; the first time by an address that the
 * provider calls verified and an administrator invited. Nobody gets an account by it.
 */
export async function signInBySso(house: House, answer: SsoAnswer): Promise<SsoAttempt> {
  const key = { issuer: answer.issuer, subject: answer.subject }
  const known = await house.db.ssoIdentity.count({ where: key })
  // Asked of the provider before the transaction, and only where nobody is known by this `sub`.
  const address = known > 0 ? null : await answer.readVerifiedEmail()
  const email = address === null ? null : readEmail(address)

  return house.db.$transaction(async (tx): Promise<SsoAttempt> => {
    const now = house.now()
    const bound = await tx.ssoIdentity.findUnique({ where: { issuer_subject: key } })
    const facts = {
      bound: bound ? await personWhere(tx, { id: bound.personId }, key) : null,
      byEmail: email === null ? undefined : await personWhere(tx, { email }, key),
      secondFactor: answer.secondFactor,
    }
    const verdict = judgeSso(facts, now)
    if (!verdict.ok) {
      const personId = (facts.bound ?? facts.byEmail)?.id ?? 'unknown'
      return { ...verdict, personId }
    }
    const { personId, bind, enrol, open } = verdict
    await tx.ssoIdentity.upsert({
      where: { issuer_subject: key },
      create: { ...key, personId, boundAt: now, usedAt: now },
      update: { usedAt: now },
    })
    const { roles } = await tx.person.update({
      where: { id: personId },
      data: {
        ...(enrol && { status: 'active', inviteHmac: null, inviteExpiresAt: null }),
        ...(open && { lastSignInAt: now }),
      },
    })
    const minutes = open ? sessionLimits.absoluteMinutes : sessionLimits.secondFactorMinutes
    const token = await createSession(tx, house, {
      personId,
      createdAt: now,
      expiresAt: new Date(now.getTime() + minutes * 60_000),
      secondFactorAt: open ? now : null,
      firstBy: 'single_sign_on',
      secondBy: open ? 'provider' : null,
    })
    const by = { actor: `person:${personId}`, subject: `person:${personId}` } as const
    await appendAudit(tx, now, [
      ...(bind ? [{ ...by, action: 'person.sso_bound' as const }] : []),
      ...(enrol ? [{ ...by, action: 'person.enrolled' as const }] : []),
      { ...by, action: 'person.sso_accepted' as const, details: { second_factor: open } },
      ...(open ? [{ ...by, action: 'person.signed_in' as const }] : []),
    ])
    return { ok: true, token, roles, open }
  })
}

async function personWhere(
  tx: Tx,
  where: { id: string } | { email: string },
  { issuer, subject }: { issuer: string; subject: string },
): Promise<SsoPerson | null> {
  const person = await tx.person.findUnique({
    where,
    select: {
      id: true,
      status: true,
      inviteExpiresAt: true,
      sealedTotp: true,
      ssoIdentities: { where: { issuer }, select: { subject: true } },
      _count: { select: { passkeys: true, recoveryCodes: { where: { usedAt: null } } } },
    },
  })
  if (!person) return null
  const { passkeys, recoveryCodes } = person._count
  return {
    id: person.id,
    status: person.status,
    inviteExpiresAt: person.inviteExpiresAt,
    hasOwnFactor: person.sealedTotp !== null || passkeys > 0 || recoveryCodes > 0,
    boundToAnother: person.ssoIdentities.some((one) => one.subject !== subject),
  }
}
