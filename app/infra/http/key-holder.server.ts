import { timingSafeEqual } from 'node:crypto'
import { agencyKeyPrefix } from '#core/access/agency-key.ts'
import { readClearance } from '#core/taxii/audience.ts'
import { askTogether } from '#infra/db/ask-together.server.ts'
import type { PlainReads } from '#infra/db/plain-reads.server.ts'
import type { House } from '#infra/house.server.ts'
import { tokenHmacs } from '#infra/keyring/token.server.ts'
import type { AgencyReader } from './agency-key-guard.server.ts'

type KeyRow = {
  id: string
  prefix: string
  hmac: Uint8Array
  expiresAt: Date
  revokedAt: Date | null
  lastUsedAt: Date | null
  agencyId: string
  status: string
  sector: string
  ceiling: string
}

const noHmac = new Uint8Array(32)

/** Whose key this is; null where it opens nothing. */
export async function findKeyHolder(house: House, given: string): Promise<AgencyReader | null> {
  const row = await rowsOf(house.reads)(agencyKeyPrefix(given) ?? '')
  const stored = row?.hmac ?? noHmac
  // All versions are compared, whichever fits, so that time tells nothing.
  const fits = tokenHmacs(house.keyring, given, 'agency-key')
    .map((hmac) => timingSafeEqual(hmac, stored))
    .includes(true)
  const now = house.now()
  const live = row && row.revokedAt === null && row.expiresAt > now
  if (!fits || !live || row.status !== 'active') return null
  await touch(house, row.id, row.lastUsedAt, now)
  return {
    agencyId: row.agencyId,
    keyId: row.id,
    clearance: readClearance(row.sector, row.ceiling),
  }
}

type Ask = (prefix: string) => Promise<KeyRow | undefined>
const askers = new WeakMap<PlainReads, Ask>()

const statement = `
  SELECT k."id", k."prefix", k."secret_hmac" AS "hmac", k."expires_at" AS "expiresAt",
    k."revoked_at" AS "revokedAt", k."last_used_at" AS "lastUsedAt",
    a."id" AS "agencyId", a."status", a."sector", a."ceiling"
  FROM "agency_key" k JOIN "agency" a ON a."id" = k."agency_id"
  WHERE k."prefix" = ANY($1::text[])`

/**
 * Keys are never remembered: the database is asked for each request, so that a revocation counts
 * from its commit, but once for all requests of the same moment.
 */
function rowsOf(reads: PlainReads): Ask {
  const known = askers.get(reads)
  if (known) return known
  const made = askTogether(async (prefixes: readonly string[]) => {
    const rows = await reads.rows<KeyRow>({ text: statement, values: [prefixes] })
    return new Map(rows.map((row) => [row.prefix, row]))
  })
  askers.set(reads, made)
  return made
}

/** Once a minute is enough to say when a key was last used. */
async function touch(house: House, id: string, last: Date | null, now: Date): Promise<void> {
  if (last && now.getTime() - last.getTime() < 60_000) return
  await house.db.agencyKey.updateMany({ where: { id }, data: { lastUsedAt: now } })
}
