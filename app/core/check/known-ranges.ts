import { safeHosts, safeNames } from '#core/indicator/safe-list.ts'
import { meaningOfList } from './known.ts'
import { checkHash, type KnownEntry, prefixLength } from './range.ts'

/** Every entry of the safe lists that a hash can find, by the first digits of its hash. */
function byPrefix(): ReadonlyMap<string, readonly KnownEntry[]> {
  const entries: KnownEntry[] = [
    ...safeHosts.map(({ host, list, whole }) => ({
      hash: checkHash({ type: 'domain', value: host }),
      as: meaningOfList[list],
      covers: whole ? ('below' as const) : ('itself' as const),
    })),
    ...safeNames.map((value) => ({
      hash: checkHash({ type: 'company', value }),
      as: meaningOfList.brand,
      covers: 'itself' as const,
    })),
  ]
  const found = new Map<string, KnownEntry[]>()
  for (const entry of entries) {
    const prefix = entry.hash.slice(0, prefixLength)
    found.set(prefix, [...(found.get(prefix) ?? []), entry])
  }
  return found
}

const known = byPrefix()

/** What the safe lists hold under a prefix. */
export const knownIn = (prefix: string): readonly KnownEntry[] => known.get(prefix) ?? []
