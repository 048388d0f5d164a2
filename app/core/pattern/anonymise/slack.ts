import { type CountBand, countBands } from '../bands.ts'

/** The counts that a band can stand for, as far as its reader knows. */
export function rangeOf(band: CountBand): { least: number; most: number } {
  const [least = '', most] = band.replace('+', '').split('-')
  const last = band === countBands.at(-1)
  return { least: Number(least), most: last ? Number.POSITIVE_INFINITY : Number(most ?? least) }
}

/** Beside the true one, a count that is told as a band must be able to take so many other values. */
const otherValues = 2

type Group = Readonly<{ count: number; tips: CountBand }>

/**
 * Groups of one question to which each tip gives one answer at most share the number of all tips
 * between them: with k = 3, three of them in a total of "3-9" can be nothing but 3, 3 and 3, and
 * every other answer 0. Leaves out the smallest ones until that says no exact number any more.
 */
export function leaveSlack<G extends Group>(
  groups: readonly G[],
  total: CountBand,
  k: number,
): { kept: G[]; dropped: G[] } {
  const { most } = rangeOf(total)
  const told = (kept: readonly G[]) =>
    kept.reduce((sum, { tips }) => sum + Math.max(k, rangeOf(tips).least), 0)
  const kept = [...groups]
  const dropped: G[] = []
  while (kept.length > 0 && most - told(kept) < otherValues) {
    const smallest = Math.min(...kept.map(({ count }) => count))
    // The last of equals: groups come in the order of their codes.
    dropped.push(...kept.splice(kept.map(({ count }) => count).lastIndexOf(smallest), 1))
  }
  return { kept, dropped }
}
