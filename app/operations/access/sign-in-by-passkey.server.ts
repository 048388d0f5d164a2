import { attemptLimits } from '#core/access/attempt-limits.ts'
import { may } from '#core/access/permissions.ts'
import { sessionLimits } from '#core/access/session.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import type { House } from '#infra/house.server.ts'
import { withinLimit } from '#infra/http/throttle.server.ts'
import {
  type CheckedPasskey,
  checkPasskey,
  recordRefusedPasskey,
  spendPasskey,
} from './passkey/check-passkey.server.ts'
import { createSession } from './session/create-session.server.ts'
import { isOnlyByProvider } from './sso/only-by-provider.server.ts'

export type PasskeySignInResult =
  | { ok: true; token: string; roles: string[] }
  | { ok: false; reason: 'passkey_refused' | 'too_many_tries' }

/**
 * Signs in by a passkey alone: with user verification it is something one has and something one is or
 * knows (NIST SP 800-63B, 3.1.7). Whatever is wrong with it, and whosever it is, the answer is the same.
 */
export async function signInByPasskey(
  house: House,
  { answer, source }: { answer: string; source: string },
): Promise<PasskeySignInResult> {
  const { limit, minutes } = attemptLimits.passkeyFromSource
  if (!(await withinLimit(house, `passkey|${source}`, limit, minutes))) {
    return { ok: false, reason: 'too_many_tries' }
  }
  const checked = await checkPasskey(house, answer, { purpose: 'sign_in', personId: null })
  if (!checked.ok) {
    await recordRefusedPasskey(house, checked.owner ?? null, checked.reason)
    return { ok: false, reason: 'passkey_refused' }
  }
  const { personId } = checked.passkey
  if (!(await mayEnter(house, personId))) {
    await recordRefusedPasskey(house, personId, 'only_by_provider')
    return { ok: false, reason: 'passkey_refused' }
  }
  const opened = await openSession(house, checked.passkey)
  if (opened) return { ok: true, ...opened }
  await recordRefusedPasskey(house, checked.passkey.personId, 'not_active')
  return { ok: false, reason: 'passkey_refused' }
}

/** Administrators keep the way in that needs no provider, for the day when it is down (docs/operating.md: Single sign-on). */
async function mayEnter(house: House, personId: string): Promise<boolean> {
  if (!(await isOnlyByProvider(house, personId))) return true
  const person = await house.db.person.findUnique({ where: { id: personId } })
  return may(person?.roles ?? [], 'people.manage')
}

/** Null where the person may not sign in, or another request used the same counter first. */
function openSession(
  house: House,
  passkey: CheckedPasskey,
): Promise<{ token: string; roles: string[] } | null> {
  return house.db.$transaction(async (tx) => {
    const now = house.now()
    const { personId } = passkey
    const { count } = await tx.person.updateMany({
      where: { id: personId, status: 'active' },
      data: { lastSignInAt: now },
    })
    if (count === 0 || !(await spendPasskey(tx, house, passkey))) return null
    const { roles } = await tx.person.findUniqueOrThrow({ where: { id: personId } })
    const token = await createSession(tx, house, {
      personId,
      createdAt: now,
      expiresAt: new Date(now.getTime() + sessionLimits.absoluteMinutes * 60_000),
      secondFactorAt: now,
      firstBy: 'passkey',
      secondBy: 'passkey',
      passkeyId: passkey.id,
    })
    await appendAudit(tx, now, [
      {
        actor: `person:${personId}`,
        action: 'person.signed_in',
        subject: `person:${personId}`,
        details: { by: 'passkey' },
      },
    ])
    return { token, roles }
  })
}
