import { explainLink } from '#core/indicator/link.ts'
import type { Indicator } from '#core/indicator/types.ts'

/** An indicator of the case at hand; `silent` says why it links nothing, null where it may. */
export type LinkingIndicator = Indicator & {
  id: string
  occurrences: number
  silent: string | null
}

export type LinkReason = {
  indicatorId: string
  indicator: Indicator
  occurrences: number
  bits: number
}

export type LinkSuggestion<Other> = {
  other: Other
  /** In bits; the likeliest first. */
  total: number
  /** The values that count, strongest first; several readings of one fact count once. */
  reasons: LinkReason[]
}

/**
 * Which other cases are likely the same people's, and why. `sharing` holds a row for each indicator
 * that another case shares. Values that everybody uses, that are on very many tips or that a
 * moderator found to be somebody else's suggest nothing.
 */
export function suggestLinks<Other extends { number: number }>(
  indicators: readonly LinkingIndicator[],
  sharing: readonly { indicatorId: string; other: Other }[],
  totalTips: number,
): LinkSuggestion<Other>[] {
  const telling = new Map(indicators.filter(({ silent }) => !silent).map((one) => [one.id, one]))
  const shared = new Map<number, { other: Other; by: LinkingIndicator[] }>()
  for (const { indicatorId, other } of sharing) {
    const indicator = telling.get(indicatorId)
    if (!indicator) continue
    const entry = shared.get(other.number) ?? { other, by: [] }
    entry.by.push(indicator)
    shared.set(other.number, entry)
  }
  return [...shared.values()]
    .flatMap(({ other, by }) => {
      const { suggest, total, contributions } = explainLink(
        by.map(({ type, value, occurrences }) => ({ indicator: { type, value }, occurrences })),
        totalTips,
      )
      if (!suggest) return []
      const reasons = contributions.flatMap(({ indicator, occurrences, bits, counted }) => {
        const found = by.find((one) => one.type === indicator.type && one.value === indicator.value)
        return counted && found ? [{ indicatorId: found.id, indicator, occurrences, bits }] : []
      })
      return [{ other, total, reasons }]
    })
    .sort((a, b) => b.total - a.total || a.other.number - b.other.number)
}
