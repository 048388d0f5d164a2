import type { LoaderFunctionArgs } from '@remix-run/node'
import type { KeyRefusal } from '#core/access/key-refusals.ts'
import { endpointOf } from '#core/access/key-scope.ts'
import { standingOf } from '#core/agreement/standing.ts'
import type { Clearance } from '#core/taxii/audience.ts'
import { findKeyHolder, touchKey } from './key-holder.server.ts'
import { type ProblemCode, problem } from './problem.server.ts'
import { answerSandbox } from './sandbox.server.ts'

/** Whose program asks, with which key, and what that agency may see. */
export type AgencyReader = { agencyId: string; keyId: string; clearance: Clearance | null }

/** Requests of one key in a minute. */
export const feedLimit = 600

export type ReaderResult =
  | { ok: true; reader: AgencyReader }
  | {
      ok: false
      reason: KeyRefusalReason
      /** What the refusal must carry. */
      headers: Readonly<Record<string, string>>
      /** What the reader needs to know to mend it. */
      members: Readonly<Record<string, string>>
    }

const challenge =
  'Bearer realm="Harborlight feeds", Basic realm="Harborlight feeds", charset="UTF-8"'

/**
 * Who asks, by the key of a Bearer token or a Basic password, and whether this key may ask for this
 * address from here. A key that is unknown, misspelt, revoked or expired answers the same after the
 * same work; what a live key lacks is said to whoever holds it.
 */
export async function readAgencyKey(args: LoaderFunctionArgs): Promise<ReaderResult> {
  const { house, comesFrom } = args.context
  const given = readKey(args.request.headers.get('Authorization'))
  // What a sandbox key is given never comes from a route.
  const sandbox = given === null ? null : await answerSandbox(args, given)
  if (sandbox) throw sandbox
  const holder = given === null ? null : await findKeyHolder(house, given)
  if (!holder) return refused('key_refused', { 'WWW-Authenticate': challenge })
  const { keyId, agencyId, clearance, scope, stopsAt } = holder
  const now = house.now()
  const noted = (reason: KeyRefusal) => house.usage.noteRefusal({ keyId, reason, at: now })
  if (!holder.live) {
    noted('ended')
    return refused('key_refused', { 'WWW-Authenticate': challenge })
  }
  if (!house.usage.within(`feed|${keyId}`, feedLimit, now)) {
    noted('too_often')
    const seconds = 60 - (Math.floor(now.getTime() / 1000) % 60)
    return refused('too_many_requests', { 'Retry-After': String(seconds) })
  }
  if (scope.networks.length > 0 && !comesFrom(scope.networks)) {
    noted('network')
    return refused('network_refused')
  }
  await touchKey(house, holder)
  const endpoint = endpointOf(new URL(args.request.url).pathname)
  if (!endpoint || !scope.endpoints.includes(endpoint)) {
    noted('scope')
    return refused('scope_missing', {}, { missing: endpoint ?? 'none' })
  }
  if (standingOf(stopsAt, now).state === 'needed') {
    noted('agreement')
    const agreement = `${house.env.PUBLIC_ORIGIN}/agency/agreement`
    return refused('agreement_needed', {}, { agreement })
  }
  return { ok: true, reader: { agencyId, keyId, clearance } }
}

const refused = (
  reason: KeyRefusalReason,
  headers: Readonly<Record<string, string>> = {},
  members: Readonly<Record<string, string>> = {},
): ReaderResult => ({ ok: false, reason, headers, members })

const problemOf = {
  key_refused: 'key-refused',
  too_many_requests: 'too-many-requests',
  network_refused: 'network-refused',
  scope_missing: 'scope-missing',
  agreement_needed: 'agreement-needed',
} as const satisfies Record<string, ProblemCode>
type KeyRefusalReason = keyof typeof problemOf

/** Every loader of a feed calls this itself. Throws 401 with a challenge, 403 or 429. */
export async function requireAgencyKey(args: LoaderFunctionArgs): Promise<AgencyReader> {
  const result = await readAgencyKey(args)
  if (result.ok) return result.reader
  const { reason, headers, members } = result
  throw problem(args.context.house.env, problemOf[reason], headers, members)
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
