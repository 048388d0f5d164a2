import { explainLink } from '#core/indicator/link.ts'
import type { Indicator } from '#core/indicator/types.ts'
import { type AlikePair, type LikenessReason, likenessReasons } from '#core/link/reasons.ts'

/** An indicator of the case at hand; `silent` says why it links nothing, null where it may. */
export type LinkingIndicator = Indicator & {
  id: string
  occurrences: number
  silent: string | null
}

export type IndicatorReason = {
  of: 'indicator'
  indicatorId: string
  indicator: Indicator
  occurrences: number
  bits: number
}

export type LinkReason = IndicatorReason | LikenessReason

export type LinkSuggestion<Other> = {
  other: Other
  /** In bits; the likeliest first. */
  total: number
  /** What counts, strongest first; several readings of one fact count once. */
  reasons: LinkReason[]
}

/** What the case at hand has in common with others. */
export type Common<Other> = {
  /** A row for each indicator that another case shares. */
  sharing: readonly { indicatorId: string; other: Other }[]
  /** Texts and pictures that are alike enough to say so. */
  alike: readonly AlikePair<Other>[]
}

/**
 * Which other cases are likely the same people's, and why, in one order. Values that everybody uses,
 * that are on very many tips or that a moderator found to be somebody else's suggest nothing.
 */
export function suggestLinks<Other extends { number: number }>(
  indicators: readonly LinkingIndicator[],
  { sharing, alike }: Common<Other>,
  totalTips: number,
): LinkSuggestion<Other>[] {
  const telling = new Map(indicators.filter(({ silent }) => !silent).map((one) => [one.id, one]))
  const tipsAlike = countTips(alike)
  const others = new Map<number, InCommon<Other>>()
  const inCommon = (other: Other) => {
    const known = others.get(other.number) ?? { other, by: [], pairs: [] }
    others.set(other.number, known)
    return known
  }
  for (const { indicatorId, other } of sharing) {
    const indicator = telling.get(indicatorId)
    if (indicator) inCommon(other).by.push(indicator)
  }
  for (const pair of alike) inCommon(pair.other).pairs.push(pair)
  return [...others.values()]
    .flatMap(({ other, by, pairs }) => {
      const named = indicatorReasons(by, totalTips)
      const seen = likenessReasons(pairs, tipsAlike, totalTips)
      if (!named.suggest && seen.length === 0) return []
      const reasons = [...named.reasons, ...seen].sort((a, b) => b.bits - a.bits)
      const total = Math.round(reasons.reduce((sum, { bits }) => sum + bits, 0) * 10) / 10
      return [{ other, total, reasons }]
    })
    .sort((a, b) => b.total - a.total || a.other.number - b.other.number)
}

type InCommon<Other> = { other: Other; by: LinkingIndicator[]; pairs: AlikePair<Other>[] }

function indicatorReasons(by: readonly LinkingIndicator[], totalTips: number) {
  const { suggest, contributions } = explainLink(
    by.map(({ type, value, occurrences }) => ({ indicator: { type, value }, occurrences })),
    totalTips,
  )
  const reasons = contributions.flatMap(({ indicator, occurrences, bits, counted }) => {
    const found = by.find((one) => one.type === indicator.type && one.value === indicator.value)
    if (!counted || !found) return []
    return [{ of: 'indicator' as const, indicatorId: found.id, indicator, occurrences, bits }]
  })
  return { suggest, reasons }
}

/** How many tips hold something as alike, by kind: those found, and the one at hand. */
function countTips(alike: readonly AlikePair<unknown>[]) {
  const tips = (kind: string, same: boolean) =>
    new Set(alike.filter((one) => one.kind === kind && (!same || one.same)).map((one) => one.tipId))
      .size + 1
  const counted = {
    text: tips('text', false),
    picture: tips('picture', false),
    same: tips('picture', true),
  }
  return ({ kind, same }: AlikePair<unknown>) => (same ? counted.same : counted[kind])
}
