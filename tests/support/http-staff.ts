import type { House } from '#infra/house.server.ts'
import { setCookie } from '#infra/http/cookies.server.ts'

export type Page = { status: number; to: string | null; text: string; setCookie: string | null }

/** A staff member's browser without a screen: keeps the cookies, posts forms as a page of ours would. */
export function httpStaff(house: House, origin: string) {
  const cookies = new Map<string, string>()

  const keep = (header: string | null) => {
    const [pair = ''] = header?.split(';') ?? []
    const at = pair.indexOf('=')
    if (at > 0) cookies.set(pair.slice(0, at), pair.slice(at + 1))
  }
  const send = async (path: string, init: RequestInit = {}): Promise<Page> => {
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ')
    const response = await fetch(new URL(path, origin), {
      redirect: 'manual',
      ...init,
      headers: { cookie, ...(init.method ? { origin } : {}), ...init.headers },
    })
    for (const header of response.headers.getSetCookie()) keep(header)
    return {
      status: response.status,
      to: response.headers.get('location'),
      text: await response.text(),
      setCookie: response.headers.get('set-cookie'),
    }
  }
  return {
    cookies,
    send,
    get: (path: string) => send(path),
    post: (path: string, fields: Record<string, string> | [string, string][]) =>
      send(path, { method: 'POST', body: new URLSearchParams(fields) }),
    /** Takes a session over, as after signing in. */
    take: async (token: string) => keep(await setCookie(house.env, 'staff', token)),
  }
}
