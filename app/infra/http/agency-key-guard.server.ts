import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Clearance } from '#core/taxii/audience.ts'
import { findKeyHolder } from './key-holder.server.ts'
import { problem } from './problem.server.ts'

/** Whose program asks, with which key, and what that agency may see. */
export type AgencyReader = { agencyId: string; keyId: string; clearance: Clearance | null }

/** Requests of one key in a minute. */
export const feedLimit = 600

export type ReaderResult =
  | { ok: true; reader: AgencyReader }
  | {
      ok: false
      reason: 'key_refused' | 'too_many_requests'
      /** What the refusal must carry. */
      headers: Readonly<Record<string, string>>
    }

const challenge =
  'Bearer realm="Harborlight feeds", Basic realm="Harborlight feeds", charset="UTF-8"'

/**
 * Who asks, by the key of a Bearer token or a Basic password. A key that is unknown, misspelt,
 * revoked or expired answers the same after the same work.
 */
export async function readAgencyKey({
  request,
  context: { house },
}: LoaderFunctionArgs): Promise<ReaderResult> {
  const given = readKey(request.headers.get('Authorization'))
  const reader = given === null ? null : await findKeyHolder(house, given)
  if (!reader)
    return { ok: false, reason: 'key_refused', headers: { 'WWW-Authenticate': challenge } }
  if (!house.usage.within(`feed|${reader.keyId}`, feedLimit, house.now())) {
    const seconds = 60 - (Math.floor(house.now().getTime() / 1000) % 60)
    return { ok: false, reason: 'too_many_requests', headers: { 'Retry-After': String(seconds) } }
  }
  return { ok: true, reader }
}

const problemOf = {
  key_refused: 'key-refused',
  too_many_requests: 'too-many-requests',
} as const

/** Every loader of a feed calls this itself. Throws 401 with a challenge, or 429. */
export async function requireAgencyKey(args: LoaderFunctionArgs): Promise<AgencyReader> {
  const result = await readAgencyKey(args)
  if (result.ok) return result.reader
  throw problem(args.context.house.env, problemOf[result.reason], result.headers)
}

/** The key of a Bearer token (RFC 6750) or a Basic password (RFC 7617); null where there is neither. */
function readKey(header: string | null): string | null {
  const [, scheme = '', value = ''] =
    /^(Bearer|Basic) +([\w.~+/=-]{1,1024}) *$/i.exec(header ?? '') ?? []
  if (scheme.toLowerCase() === 'bearer') return value
  if (scheme.toLowerCase() !== 'basic') return null
  const pair = Buffer.from(value, 'base64').toString('utf8')
  return pair.includes(':') ? pair.slice(pair.indexOf(':') + 1) : null
}
