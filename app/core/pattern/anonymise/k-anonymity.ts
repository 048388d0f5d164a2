import type { CountBand } from '../bands.ts'
import { countBand } from './count-band.ts'

/** The setting may ask for more than the default, and for less, but never below the least. */
export const defaultK = 5
export const leastK = 3

export function assertK(k: number): void {
  if (!Number.isInteger(k) || k < leastK) throw new RangeError(`k must be ${leastK} or more`)
}

/**
 * Counts the distinct tips behind each key and splits them at `k`. A tip that names a key twice, or
 * is handed in twice, counts once. Order: by key, so that the order of tips leaves no trace.
 */
export function groupsAtLeastK<Key extends string>(
  members: readonly { tipId: string; keys: readonly Key[] }[],
  k: number,
): {
  kept: { key: Key; tips: CountBand; count: number }[]
  dropped: { key: Key; count: number }[]
} {
  assertK(k)
  const tipsByKey = new Map<Key, Set<string>>()
  for (const { tipId, keys } of members)
    for (const key of keys) {
      const tips = tipsByKey.get(key) ?? new Set()
      tipsByKey.set(key, tips.add(tipId))
    }
  const counted = [...tipsByKey].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    kept: counted
      .filter(([, tips]) => tips.size >= k)
      .map(([key, tips]) => ({ key, tips: countBand(tips.size), count: tips.size })),
    dropped: counted
      .filter(([, tips]) => tips.size < k)
      .map(([key, tips]) => ({ key, count: tips.size })),
  }
}
