import { type SafeList, safeHosts, safeListReason, safeNames } from '#core/indicator/safe-list.ts'
import type { Indicator } from '#core/indicator/types.ts'
import { checkHash, type KnownEntry, prefixLength } from './range.ts'

/** Whose it is, as the answer says it. Names are apart: anyone can use one. */
export const knownAs = ['organisation', 'public_service', 'name'] as const
export type KnownAs = (typeof knownAs)[number]

/**
 * `public_service`: everybody uses it, and anybody can have a page or a mailbox on it; so it says
 * nothing about who writes from there.
 */
const meaning = {
  exchange: 'organisation',
  bank: 'organisation',
  authority: 'organisation',
  reference: 'organisation',
  hotline: 'organisation',
  ordinary_app: 'organisation',
  explorer: 'organisation',
  public_wallet: 'organisation',
  app_store: 'public_service',
  shortener: 'public_service',
  platform: 'public_service',
  tenant_host: 'public_service',
  mail_host: 'public_service',
  brand: 'name',
} as const satisfies Record<SafeList, KnownAs>

/** What a safe list says of an indicator; null where it is on none. */
export function knownOf(indicator: Indicator): KnownAs | null {
  const list = safeListReason(indicator)
  return list === null ? null : meaning[list]
}

/** Every entry of the safe lists that a hash can find, by the first digits of its hash. */
function byPrefix(): ReadonlyMap<string, readonly KnownEntry[]> {
  const entries: KnownEntry[] = [
    ...safeHosts.map(({ host, list, whole }) => ({
      hash: checkHash({ type: 'domain', value: host }),
      as: meaning[list],
      covers: whole ? ('below' as const) : ('itself' as const),
    })),
    ...safeNames.map((value) => ({
      hash: checkHash({ type: 'company', value }),
      as: meaning.brand,
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
