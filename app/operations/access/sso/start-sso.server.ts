import { attemptLimits } from '#core/access/attempt-limits.ts'
import { ssoMinutes } from '#core/access/sso.ts'
import type { House } from '#infra/house.server.ts'
import { withinLimit } from '#infra/http/throttle.server.ts'
import { newToken, tokenHmac } from '#infra/keyring/token.server.ts'
import type { SsoRefusal } from '#infra/sso/refusal-of.server.ts'
import { flowSecrets } from './flow.server.ts'

export type SsoStart =
  | { ok: true; token: string; address: string }
  | { ok: false; reason: SsoRefusal | 'too_many_tries' | 'not_set_up' }

type Visit = {
  /** Where to go afterwards: a path of this site. */
  next: string | null
  /** The open session that is to be confirmed; null for signing in. */
  sessionId: string | null
  source: string
}

/** Where to send a browser, and the token that it keeps while it is there. */
export async function startSso(
  house: House,
  { next, sessionId, source }: Visit,
): Promise<SsoStart> {
  if (!house.sso) return { ok: false, reason: 'not_set_up' }
  const { limit, minutes } = attemptLimits.ssoFromSource
  if (!(await withinLimit(house, `sso|${source}`, limit, minutes)))
    return { ok: false, reason: 'too_many_tries' }
  const token = newToken()
  const { current } = house.keyring
  const secrets = flowSecrets(house.keyring, current, token)
  const found = await house.sso.addressFor(secrets, sessionId !== null)
  if (!found.ok) return found
  await house.db.ssoFlow.create({
    data: {
      tokenHmac: tokenHmac(house.keyring, token),
      keyringVersion: current,
      sessionId,
      next,
      expiresAt: new Date(house.now().getTime() + ssoMinutes * 60_000),
    },
  })
  return { ok: true, token, address: found.address }
}
