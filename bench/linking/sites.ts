import { seesAll } from '#core/access/sight.ts'
import type { House } from '#infra/house.server.ts'
import { readIndicators, tipCount } from '#operations/triage/reading/case-indicators.server.ts'
import { readLinks } from '#operations/triage/reading/case-links.server.ts'
import { share } from './adverts.ts'

export type Site = { id: string; addresses?: Record<string, string | string[]> | null }

/**
 * Links of imported sites, held against the set's own: entries that share an address belong together.
 * `caseIds` by the entry's id.
 */
export async function measureSites(
  house: House,
  sites: readonly Site[],
  caseIds: ReadonlyMap<string, { id: string; number: number }>,
) {
  const wanted = pairsOf(sites)
  const withAddress = sites.filter((site) => addressesOf(site).length > 0)
  const entryOf = new Map([...caseIds].map(([entry, { number }]) => [number, entry]))
  const totalTips = await tipCount(house.db)
  const byWallet = new Set<string>()
  let otherwise = 0
  for (const { id } of withAddress) {
    const own = caseIds.get(id)
    if (!own) continue
    const indicators = await readIndicators(house.db, own.id, seesAll, totalTips)
    const { suggested } = await readLinks(house.db, own.id, seesAll, indicators, totalTips)
    for (const { other, reasons } of suggested) {
      const named = reasons.some((one) => 'indicator' in one && one.indicator.type === 'wallet')
      if (named) byWallet.add(pairKey(id, entryOf.get(other.number) ?? ''))
      else otherwise++
    }
  }
  const right = [...byWallet].filter((key) => wanted.has(key)).length
  return {
    name: 'sites by shared addresses',
    sites: withAddress.length,
    pairs: wanted.size,
    suggested: byWallet.size,
    precision: share(right, byWallet.size),
    recall: share(right, wanted.size),
    suggested_otherwise: otherwise,
  }
}

const pairKey = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** As they stand in the set: compared without case where the chain has none. */
function addressesOf({ addresses }: Site): string[] {
  return Object.entries(addresses ?? {}).flatMap(([chain, list]) =>
    [list].flat().map((one) => `${chain} ${/^0x/i.test(one) ? one.toLowerCase() : one}`.trim()),
  )
}

function pairsOf(sites: readonly Site[]): Set<string> {
  const holders = new Map<string, Set<string>>()
  for (const site of sites)
    for (const address of addressesOf(site))
      holders.set(address, (holders.get(address) ?? new Set()).add(site.id))
  const pairs = new Set<string>()
  for (const ids of holders.values()) {
    const list = [...ids]
    list.forEach((a, at) => {
      for (const b of list.slice(at + 1)) pairs.add(pairKey(a, b))
    })
  }
  return pairs
}
