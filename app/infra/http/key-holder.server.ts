import { timingSafeEqual } from 'node:crypto'
import { prefixWritten } from '#core/access/agency-key.ts'
import { clearanceOf, type KeyScope } from '#core/access/key-scope.ts'
import type { Clearance } from '#core/taxii/audience.ts'
import { askTogether } from '#infra/db/ask-together.server.ts'
import type { PlainReads } from '#infra/db/plain-reads.server.ts'
import type { House } from '#infra/house.server.ts'
import { tokenHmacs } from '#infra/keyring/token.server.ts'

type KeyRow = {
  id: string
  prefix: string
  hmac: Uint8Array
  expiresAt: Date
  revokedAt: Date | null
  lastUsedAt: Date | null
  endpoints: string[]
  sectors: string[]
  keyCeiling: string
  networks: string[]
  agencyId: string
  status: string
  sector: string
  ceiling: string
  stopsAt: Date | null
}

/** A key that fits, whether or not it opens anything now. */
export type KeyHolder = {
  agencyId: string
  keyId: string
  live: boolean
  clearance: Clearance | null
  scope: Pick<KeyScope, 'endpoints' | 'networks'>
  /** From when its agency needs to have accepted an agreement that it has not. */
  stopsAt: Date | null
  lastUsedAt: Date | null
}

const noHmac = new Uint8Array(32)

/** Whose key this is; null where no agency has it. */
export async function findKeyHolder(house: House, given: string): Promise<KeyHolder | null> {
  const row = await rowsOf(house.reads)(prefixWritten(given) ?? '')
  const stored = row?.hmac ?? noHmac
  // All versions are compared, whichever fits, so that time tells nothing.
  const fits = tokenHmacs(house.keyring, given, 'agency-key')
    .map((hmac) => timingSafeEqual(hmac, stored))
    .includes(true)
  if (!fits || !row) return null
  const live = row.revokedAt === null && row.expiresAt > house.now() && row.status === 'active'
  return {
    agencyId: row.agencyId,
    keyId: row.id,
    live,
    clearance: clearanceOf(row, { sectors: row.sectors, ceiling: row.keyCeiling }),
    scope: row,
    stopsAt: row.stopsAt,
    lastUsedAt: row.lastUsedAt,
  }
}

type Ask = (prefix: string) => Promise<KeyRow | undefined>
const askers = new WeakMap<PlainReads, Ask>()

const statement = `
  SELECT k."id", k."prefix", k."secret_hmac" AS "hmac", k."expires_at" AS "expiresAt",
    k."revoked_at" AS "revokedAt", k."last_used_at" AS "lastUsedAt",
    k."endpoints", k."sectors", k."ceiling" AS "keyCeiling", k."networks",
    a."id" AS "agencyId", a."status", a."sector", a."ceiling",
    (SELECT min(v."in_force_from") FROM "agreement_version" v WHERE v."number" >
      COALESCE((SELECT max(x."version") FROM "agreement_acceptance" x
        WHERE x."agency_id" = a."id"), 0)) AS "stopsAt"
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
export async function touchKey(house: House, { keyId, lastUsedAt }: KeyHolder): Promise<void> {
  const now = house.now()
  if (lastUsedAt && now.getTime() - lastUsedAt.getTime() < 60_000) return
  await house.db.agencyKey.updateMany({ where: { id: keyId }, data: { lastUsedAt: now } })
}
