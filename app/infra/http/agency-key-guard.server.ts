import { timingSafeEqual } from 'node:crypto'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { agencyKeyPrefix } from '#core/access/agency-key.ts'
import type { House } from '#infra/house.server.ts'
import { tokenHmacs } from '#infra/keyring/token.server.ts'
import { problem } from './problem.server.ts'
import { withinLimit } from './throttle.server.ts'

/** Whose program asks, and with which key. */
export type AgencyReader = { agencyId: string; keyId: string }

/** Requests of one key in a minute. */
export const feedLimit = 600

const challenge =
  'Bearer realm="Harborlight feeds", Basic realm="Harborlight feeds", charset="UTF-8"'

/**
 * Every loader of a feed calls this itself. Throws 401 with a challenge, or 429. A key that is
 * unknown, misspelt, revoked or expired answers the same after the same work.
 */
export async function requireAgencyKey(args: LoaderFunctionArgs): Promise<AgencyReader> {
  const { house } = args.context
  const given = readKey(args.request.headers.get('Authorization'))
  const reader = given === null ? null : await findReader(house, given)
  if (!reader) throw problem(house.env, 'key-refused', { 'WWW-Authenticate': challenge })
  if (!(await withinLimit(house, `feed|${reader.keyId}`, feedLimit, 1))) {
    const seconds = 60 - (Math.floor(house.now().getTime() / 1000) % 60)
    throw problem(house.env, 'too-many-requests', { 'Retry-After': String(seconds) })
  }
  return reader
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

const noHmac = new Uint8Array(32)

async function findReader(house: House, given: string): Promise<AgencyReader | null> {
  const prefix = agencyKeyPrefix(given) ?? ''
  const row = await house.db.agencyKey.findUnique({
    where: { prefix },
    include: { agency: { select: { status: true } } },
  })
  const stored = row?.secretHmac ?? noHmac
  // All versions are compared, whichever fits, so that time tells nothing.
  const fits = tokenHmacs(house.keyring, given, 'agency-key')
    .map((hmac) => timingSafeEqual(hmac, stored))
    .includes(true)
  const now = house.now()
  const live = row && row.revokedAt === null && row.expiresAt > now
  if (!fits || !live || row.agency.status !== 'active') return null
  await touch(house, row.id, row.lastUsedAt, now)
  return { agencyId: row.agencyId, keyId: row.id }
}

/** Once a minute is enough to say when a key was last used. */
async function touch(house: House, id: string, last: Date | null, now: Date): Promise<void> {
  if (last && now.getTime() - last.getTime() < 60_000) return
  await house.db.agencyKey.updateMany({ where: { id }, data: { lastUsedAt: now } })
}
