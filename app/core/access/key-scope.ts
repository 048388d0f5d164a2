import { type Sector, sectors } from '#core/release/sectors.ts'
import { type Clearance, readClearance, servedLabels, tlpRank } from '#core/taxii/audience.ts'

/** What a program may do with a key. `writes`: it says something to us instead of reading. */
export const keyEndpoints = {
  releases: { under: '/feeds', writes: false },
  misp: { under: '/feeds/misp', writes: false },
  actions: { under: '/feeds/actions', writes: true },
  taxii: { under: '/taxii2', writes: false },
} as const satisfies Record<string, { under: string; writes: boolean }>

export type KeyEndpoint = keyof typeof keyEndpoints
export const keyEndpointNames = Object.keys(keyEndpoints).filter(isEndpoint)

export function isEndpoint(name: string): name is KeyEndpoint {
  return Object.hasOwn(keyEndpoints, name)
}

/**
 * Which endpoint an address belongs to: the most exact that it lies under. Null for an address that no
 * key opens, so that one which nobody thought of is closed.
 */
export function endpointOf(path: string): KeyEndpoint | null {
  const fits = keyEndpointNames
    .filter((name) => isUnder(path, keyEndpoints[name].under))
    .sort((a, b) => keyEndpoints[b].under.length - keyEndpoints[a].under.length)
  return fits[0] ?? null
}

const isUnder = (path: string, under: string): boolean =>
  path === under || path.startsWith(`${under}/`)

/** As the database holds it. Networks are canonical CIDR; none: from anywhere. */
export type KeyScope = {
  endpoints: readonly string[]
  sectors: readonly string[]
  ceiling: string
  networks: readonly string[]
}

/**
 * What a key's reader may see: the narrower of the agency's clearance and the key's. Null where
 * nothing is left, also where either says something that there is not.
 */
export function clearanceOf(
  agency: { sector: string; ceiling: string },
  key: Pick<KeyScope, 'sectors' | 'ceiling'>,
): Clearance | null {
  const most = readClearance(agency.sector, agency.ceiling)
  const own = readClearance(agency.sector, key.ceiling)
  if (!most || !own || !key.sectors.includes(agency.sector)) return null
  return tlpRank(own.ceiling) < tlpRank(most.ceiling) ? own : most
}

export type ScopeReason =
  | 'endpoints_missing'
  | 'endpoint_unknown'
  | 'ceiling_unknown'
  | 'ceiling_too_high'
  | 'sectors_missing'
  | 'sector_unknown'
  | 'sector_not_yours'

/** Reads what someone chose for a key of an agency that may see this much. */
export function readKeyScope(
  given: { endpoints: readonly string[]; sectors: readonly string[]; ceiling: string },
  agency: { sector: string; ceiling: string },
):
  | { ok: true; scope: { endpoints: KeyEndpoint[]; sectors: Sector[]; ceiling: string } }
  | { ok: false; reason: ScopeReason } {
  if (!given.endpoints.every(isEndpoint)) return { ok: false, reason: 'endpoint_unknown' }
  const endpoints = keyEndpointNames.filter((name) => given.endpoints.includes(name))
  if (endpoints.length === 0) return { ok: false, reason: 'endpoints_missing' }
  const chosen = sectors.filter((sector) => given.sectors.includes(sector))
  if (given.sectors.some((one) => !sectors.some((sector) => sector === one)))
    return { ok: false, reason: 'sector_unknown' }
  if (chosen.length === 0) return { ok: false, reason: 'sectors_missing' }
  if (chosen.some((sector) => sector !== agency.sector))
    return { ok: false, reason: 'sector_not_yours' }
  const label = servedLabels.find((one) => one === given.ceiling)
  const most = servedLabels.find((one) => one === agency.ceiling)
  if (!label) return { ok: false, reason: 'ceiling_unknown' }
  if (!most || tlpRank(label) > tlpRank(most)) return { ok: false, reason: 'ceiling_too_high' }
  return { ok: true, scope: { endpoints, sectors: chosen, ceiling: label } }
}
