import { collectIndicators } from '#core/indicator/collect-indicators.ts'
import { platforms } from '#core/indicator/handle/platforms.ts'
import { type Indicator, type IndicatorType, indicatorTypes } from '#core/indicator/types.ts'
import { parseReference } from '#core/tip/reference.ts'
import { parseCaseNumber } from './number.ts'

export type QueueSearch =
  | { of: 'case'; number: number }
  | { of: 'tip'; number: bigint }
  | { of: 'indicators'; indicators: readonly Indicator[] }

const otherTypes = indicatorTypes.filter((type) => type !== 'handle')

/**
 * What somebody looks for in the queue: a case by its number, a tip by its reference, or whatever
 * holds an identifier, in any spelling. An identifier is read as each type that it can be; a bare
 * name also as an account on each platform.
 */
export function readSearch(text: string, country?: string): QueueSearch {
  const number = parseCaseNumber(text)
  if (number !== undefined) return { of: 'case', number }
  const reference = /^\s*hl/i.test(text) ? parseReference(text) : undefined
  if (reference?.ok) return { of: 'tip', number: reference.number }

  const hints = country === undefined ? {} : { country }
  const spelling = (type: IndicatorType, platform?: string) => ({
    type,
    raw: text,
    role: 'mentioned' as const,
    hints: platform === undefined ? hints : { ...hints, platform },
  })
  const { indicators } = collectIndicators({
    structured: [
      ...otherTypes.map((type) => spelling(type)),
      spelling('handle'),
      ...Object.keys(platforms).map((platform) => spelling('handle', platform)),
    ],
    texts: [],
  })
  return { of: 'indicators', indicators: indicators.map(({ indicator }) => indicator) }
}
