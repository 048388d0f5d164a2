import { createCookie } from '@remix-run/node'
import Negotiator from 'negotiator'
import { matchTextLanguage } from '#core/text/languages.ts'
import { canonicalLanguage } from '#core/tip/language.ts'

/** The language that a reader chose; it goes with the browser window. */
const languageCookie = createCookie('hl_language', { path: '/', httpOnly: true, sameSite: 'lax' })

/** The name in an address that chooses a language: `?lang=th`. */
const parameter = 'lang'

/**
 * The language asked for: by the address, by the cookie, or by the browser's own list, which is
 * read and kept nowhere. A well-formed BCP 47 tag; whether there are texts in it is for others.
 */
export async function readLanguage(request: Request): Promise<string> {
  const asked = askedLanguage(request)
  if (asked) return asked
  const kept: unknown = await languageCookie.parse(request.headers.get('Cookie')).catch(() => null)
  const known = typeof kept === 'string' ? canonicalLanguage(kept) : undefined
  return known ?? preferredLanguage(request.headers.get('Accept-Language') ?? '')
}

/** What remembers a choice that this very request made; nothing for any other request. */
export async function rememberLanguage(request: Request): Promise<HeadersInit> {
  const asked = askedLanguage(request)
  return asked ? { 'Set-Cookie': await languageCookie.serialize(asked) } : {}
}

function askedLanguage(request: Request): string | undefined {
  const asked = new URL(request.url).searchParams.get(parameter)
  return asked ? canonicalLanguage(asked) : undefined
}

/** Of what the browser prefers, the first that there are texts in; where there is none, its first. */
function preferredLanguage(header: string): string {
  const wanted = new Negotiator({ headers: { 'accept-language': header } })
    .languages()
    .flatMap((tag) => canonicalLanguage(tag) ?? [])
  return matchTextLanguage(wanted) ?? wanted[0] ?? 'en'
}
