import { defang } from '#core/indicator/display.ts'
import type { ConfidencePart } from '#core/pattern/confidence.ts'
import type { Evidence } from '#core/pattern/evidence.ts'
import { formatPatternNumber } from '#core/pattern/number.ts'
import { counted, countryOf } from '../words.ts'
import { answerName, placeNames } from './words.ts'

const partNames: Record<ConfidencePart['code'], string> = {
  verified: 'a moderator verified it',
  tips: 'enough tips name it',
  elsewhere: 'another pattern that is out names it',
  acted: 'an agency acted on it',
  disputed: 'an agency called it a false positive',
}

/** `85 = 50 a moderator verified it + 15 enough tips name it …` */
function confidenceWords(parts: readonly ConfidencePart[], score: number): string {
  if (parts.length === 0) return `${score}, set by a moderator`
  const sum = parts.map(({ code, points }) => `${points} ${partNames[code]}`).join(', ')
  return `${score}: ${sum}`
}

/** What one value's decision rested on, for the second person. */
export function evidenceWords(one: Evidence, k: number): string {
  switch (one.what) {
    case 'answer':
      return `${answerName(one.question, one.value)}: ${counted(one.count, 'tip')} share it; k = ${k}`
    case 'place':
      return `${placeNames[one.role]} ${countryOf(one.country)}: ${counted(one.count, 'tip')} share it; k = ${k}`
    case 'money':
      return `${one.asset}: ${counted(one.count, 'tip')} lost some, and none is half of the sum; k = ${k}`
    case 'tips':
      return one.waiting === 0
        ? `${counted(one.count, 'tip')} count`
        : `${counted(one.count, 'tip')} count; ${counted(one.waiting, 'tip')} that came since wait until there are ${k}`
    case 'weeks':
      return one.moved
        ? 'Moved back, so that four weeks are covered: fewer than 50 tips are never told by their week'
        : 'The true week: the tips lie far enough apart'
    case 'indicator': {
      const { indicator, parts, tips } = one
      const confidence = confidenceWords(parts, indicator.score ?? 0)
      return `${defang(indicator)}: ${counted(tips, 'tip')}, verified, on no safe list. Confidence ${confidence}`
    }
    case 'pattern':
      return `${formatPatternNumber(one.number)} is out under a label that is no stricter`
  }
}
