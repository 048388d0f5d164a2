/**
 * The tips whose figures a version may tell. What the version before it counted is known to its
 * readers, so whatever differs speaks of the tips that came since: they wait until at least `k` of
 * them came together, and then count at once. Tips that were counted and are gone are simply gone.
 * `before`: null where no version is out, or where it is not known what it counted.
 */
export function settledTips<Tip extends { tipId: string }>(
  counting: readonly Tip[],
  before: ReadonlySet<string> | null,
  k: number,
): { settled: readonly Tip[]; waiting: readonly Tip[] } {
  if (before === null) return { settled: counting, waiting: [] }
  const known = counting.filter(({ tipId }) => before.has(tipId))
  const fresh = counting.filter(({ tipId }) => !before.has(tipId))
  return fresh.length >= k || known.length === 0
    ? { settled: counting, waiting: [] }
    : { settled: known, waiting: fresh }
}
