import { collectIndicators } from '#core/indicator/collect-indicators.ts'
import { findMasked } from '#core/indicator/masked.ts'
import { type CollectedIndicator, indicatorKey } from '#core/indicator/types.ts'
import { freeWords } from './free-words.ts'
import type { SplitAnswers } from './split.ts'

/**
 * Every indicator that a tip names, in its fields and in what was told in free words. Fields that
 * hold identifiers are read as such; reading them again as free words would find half of each.
 */
export function indicatorsOf(split: SplitAnswers): CollectedIndicator[] {
  const texts = freeWords(split.sealed)
  const country = split.countries.current ?? split.countries.destination
  const { indicators } = collectIndicators({
    structured: split.structuredIndicators,
    texts: texts.map(({ text }) => ({ text, role: 'mentioned' })),
    hints: country ? { country } : {},
  })
  const masked = texts.flatMap(({ text }) => findMasked(text))
  const all = new Map(indicators.map((one) => [indicatorKey(one.indicator), one]))
  for (const { indicator } of masked) {
    if (!all.has(indicatorKey(indicator)))
      all.set(indicatorKey(indicator), { indicator, role: 'mentioned', source: 'found' })
  }
  return [...all.values()]
}
