import { createCookie } from '@remix-run/node'
import { ssoMinutes } from '#core/access/sso.ts'
import { accessLimits } from '#core/identity/states.ts'
import { draftDays } from '#core/tip/form/draft.ts'
import type { Env } from '#infra/env.server.ts'

/** The cookies there are; none is readable by a script. */
export type CookieName = 'staff' | 'draft' | 'reporter' | 'identity' | 'sso'

const sameSite = {
  staff: 'strict',
  draft: 'strict',
  reporter: 'strict',
  identity: 'strict',
  // Comes back with somebody whom another site sends here.
  sso: 'lax',
} as const

/**
 * Seconds. An unsent report outlives a browser that was closed, and so does what opens contact
 * details that somebody asked for: an answer may come the next morning. All else dies with the browser.
 */
const lifetimes: Partial<Record<CookieName, number>> = {
  draft: draftDays * 24 * 3600,
  sso: ssoMinutes * 60,
  identity: (accessLimits.requestHours + 1) * 3600,
}

/** `__Host-` binds a cookie to this very host over https (RFC 6265bis); plain http can't carry it. */
function cookie(env: Env, name: CookieName) {
  const secure = env.PUBLIC_ORIGIN.startsWith('https:')
  return createCookie(`${secure ? '__Host-' : ''}hl_${name}`, {
    path: '/',
    httpOnly: true,
    sameSite: sameSite[name],
    secure,
  })
}

export async function readCookie(
  env: Env,
  name: CookieName,
  request: Request,
): Promise<string | null> {
  const value: unknown = await cookie(env, name)
    .parse(request.headers.get('Cookie'))
    .catch(() => null)
  return typeof value === 'string' && /^[\w-]{43}$/.test(value) ? value : null
}

/** A Set-Cookie header's value. */
export function setCookie(env: Env, name: CookieName, token: string): Promise<string> {
  const maxAge = lifetimes[name]
  return cookie(env, name).serialize(token, maxAge === undefined ? {} : { maxAge })
}

/** The same for a cookie that is to end with the browser after all. */
export function endWithBrowser(env: Env, name: CookieName, token: string): Promise<string> {
  return cookie(env, name).serialize(token)
}

export function clearCookie(env: Env, name: CookieName): Promise<string> {
  return cookie(env, name).serialize('', { maxAge: 0 })
}
