import { collectIndicators } from '#core/indicator/collect-indicators.ts'
import { maxTextLength } from '#core/indicator/find-indicators.ts'
import { platforms } from '#core/indicator/handle/platforms.ts'
import { readable } from '#core/indicator/readable.ts'
import {
  type Indicator,
  type IndicatorHints,
  type IndicatorType,
  indicatorKey,
  indicatorTypes,
} from '#core/indicator/types.ts'

export const identifierWord = (indicator: Indicator): string => `i:${indicatorKey(indicator)}`

/** The identifiers of a text as search keeps them: in canonical form, and long numbers by their end. */
export function identifiersIn(text: string, hints: IndicatorHints = {}): string[] {
  const { indicators } = collectIndicators({
    structured: [],
    texts: [{ text, role: 'mentioned' }],
    hints,
  })
  return [...indicators.map(({ indicator }) => identifierWord(indicator)), ...numbersIn(text)]
}

/** As many digits of a number's end as tell it apart, whatever country code or zero stands before. */
const toldApartBy = 8
const longNumber = /\d(?:[ .()/-]{0,2}\d){7,30}/g

/** Long numbers of a text, by their end. */
export function numbersIn(text: string): string[] {
  const plain = readable(text.slice(0, maxTextLength)).text
  return Array.from(plain.matchAll(longNumber), ([number]) => numberWord(number))
}

const numberWord = (number: string) => `n:${number.replace(/\D/g, '').slice(-toldApartBy)}`

/** The end of a number where somebody typed nothing but one; else empty. */
export function numbersFor(typed: string): string[] {
  const plain = readable(typed).text.trim()
  if (!/^\+?[\d .()/-]+$/.test(plain)) return []
  return plain.replace(/\D/g, '').length < toldApartBy ? [] : [numberWord(plain)]
}

const otherTypes = indicatorTypes.filter((type) => type !== 'handle')
/** Any words may be one of these. */
export const freeTypes: ReadonlySet<IndicatorType> = new Set(['company', 'alias', 'place'])

/** All that somebody's words can be: read as each type, a bare name also as an account on each platform. */
export function readIdentifier(typed: string, hints: IndicatorHints = {}): Indicator[] {
  const spelling = (type: IndicatorType, platform?: string) => ({
    type,
    raw: typed,
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
  return indicators.map(({ indicator }) => indicator)
}
