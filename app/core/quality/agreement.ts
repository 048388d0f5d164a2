/** What two people said about the same thing, as codes. */
export type Pair = readonly [first: string, second: string]
export type PairCount = { first: string; second: string; count: number }

export type Agreement = {
  /** How many pairs there are. */
  n: number
  agreed: number
  /** In percent, rounded; null where there is nothing to compare. */
  percent: number | null
  /**
   * Cohen's kappa, -1 to 1: agreement beyond what chance would make (Cohen 1960, Educational and
   * Psychological Measurement 20(1), doi:10.1177/001316446002000104). Null where it says nothing:
   * without pairs, or where chance alone would agree always.
   */
  kappa: number | null
}

export function agreementOf(counts: readonly PairCount[]): Agreement {
  const n = sum(counts)
  if (n === 0) return { n, agreed: 0, percent: null, kappa: null }
  const agreed = sum(counts.filter(({ first, second }) => first === second))
  const codes = new Set(counts.flatMap(({ first, second }) => [first, second]))
  // In whole numbers until the last step: n² times what chance would make.
  const byChance = [...codes].reduce(
    (total, code) =>
      total +
      sum(counts.filter(({ first }) => first === code)) *
        sum(counts.filter(({ second }) => second === code)),
    0,
  )
  const kappa = byChance === n * n ? null : (agreed * n - byChance) / (n * n - byChance)
  return { n, agreed, percent: Math.round((agreed / n) * 100), kappa }
}

/** Pairs by what was said, the most frequent first; the same counts always in the same order. */
export function countPairs(pairs: readonly Pair[]): PairCount[] {
  const counts = new Map<string, PairCount>()
  for (const [first, second] of pairs) {
    const key = `${first} ${second}`
    const known = counts.get(key)
    counts.set(key, { first, second, count: (known?.count ?? 0) + 1 })
  }
  return [...counts]
    .toSorted(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
    .map(([, count]) => count)
}

const sum = (counts: readonly PairCount[]) => counts.reduce((total, { count }) => total + count, 0)
