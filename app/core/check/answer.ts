import type { Indicator } from '#core/indicator/types.ts'
import { type CountBand, countBands } from '#core/pattern/bands.ts'
import { type KnownAs, knownOf } from './known.ts'
import { lookUpsOf } from './look-ups.ts'
import { checkHash, prefixLength, type ReportedEntry } from './range.ts'

/** Nothing known is an answer of its own: it never means that something is safe. */
export type CheckAnswer =
  | Readonly<{ answer: 'reported'; band: CountBand; since: string; as: Indicator }>
  | Readonly<{ answer: 'known'; as: KnownAs }>
  | Readonly<{ answer: 'nothing' }>

/** Several patterns may name one thing: as often as the one that says most, as early as the first. */
export function mergeEntries(
  entries: readonly ReportedEntry[],
): ReadonlyMap<string, ReportedEntry> {
  const merged = new Map<string, ReportedEntry>()
  for (const entry of entries) {
    const before = merged.get(entry.hash)
    const rank = (band: CountBand) => countBands.indexOf(band)
    merged.set(entry.hash, {
      hash: entry.hash,
      band: before && rank(before.band) > rank(entry.band) ? before.band : entry.band,
      since: before && before.since < entry.since ? before.since : entry.since,
    })
  }
  return merged
}

/** The answer for one indicator, given what was published under the hashes of its look-ups. */
export function answerFor(
  indicator: Indicator,
  reported: ReadonlyMap<string, ReportedEntry>,
): CheckAnswer {
  for (const as of lookUpsOf(indicator)) {
    const entry = reported.get(checkHash(as))
    if (entry) return { answer: 'reported', band: entry.band, since: entry.since, as }
  }
  const known = knownOf(indicator)
  return known === null ? { answer: 'nothing' } : { answer: 'known', as: known }
}

/** The parts that must be asked for to answer for all of these, each once. */
export const prefixesFor = (indicators: readonly Indicator[]): readonly string[] => [
  ...new Set(indicators.flatMap(lookUpsOf).map((one) => checkHash(one).slice(0, prefixLength))),
]

export type Checked = Readonly<{ indicator: Indicator; answer: CheckAnswer }>

const rank = { reported: 0, known: 1, nothing: 2 } as const

/** One line can be read in several ways: what says most is the answer. */
export function mostTelling(checked: readonly Checked[]): Checked | null {
  return [...checked].sort((a, b) => rank[a.answer.answer] - rank[b.answer.answer])[0] ?? null
}
