import type { Folded } from './fold.ts'
import { placesOfUnique } from './shingles.ts'

/** A stretch that two folded texts share: where it begins in each, and how many letters it has. */
export type SharedRun = { a: number; b: number; length: number }

/**
 * Stretches that two texts share, in the order in which both have them: shingles that each text has
 * once are the anchors (as in patience diff), the longest series of them in both orders is kept, and
 * each grows as far as the letters agree.
 */
export function sharedRuns(a: readonly Folded[], b: readonly Folded[]): SharedRun[] {
  const same = (x: number, y: number) => a[x] !== undefined && a[x]?.letter === b[y]?.letter
  const runs: SharedRun[] = []
  let endA = 0
  let endB = 0
  for (const anchor of longestRising(anchorsOf(a, b))) {
    if (anchor.a < endA || anchor.b < endB || !same(anchor.a, anchor.b)) continue
    const run = { ...anchor, length: 0 }
    while (run.a > endA && run.b > endB && same(run.a - 1, run.b - 1)) {
      run.a--
      run.b--
    }
    while (same(run.a + run.length, run.b + run.length)) run.length++
    endA = run.a + run.length
    endB = run.b + run.length
    runs.push(run)
  }
  return runs
}

type Anchor = { a: number; b: number }

/** Shingles that each text has exactly once, in the order of the first. */
function anchorsOf(a: readonly Folded[], b: readonly Folded[]): Anchor[] {
  const there = placesOfUnique(b)
  return [...placesOfUnique(a)].flatMap(([hash, place]) => {
    const other = there.get(hash)
    return other === undefined ? [] : [{ a: place, b: other }]
  })
}

/** The longest series whose places rise in both texts (Fredman 1975). */
function longestRising(anchors: readonly Anchor[]): Anchor[] {
  /** The anchor that ends the best series of each length so far. */
  const ends: number[] = []
  const before: number[] = []
  anchors.forEach(({ b }, at) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((anchors[ends[middle] ?? 0]?.b ?? 0) < b) low = middle + 1
      else high = middle
    }
    before[at] = ends[low - 1] ?? -1
    ends[low] = at
  })
  const series: Anchor[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const anchor = anchors[at]
    if (anchor) series.push(anchor)
  }
  return series.reverse()
}
