import type { SerializeFrom } from '@remix-run/node'
import { defang } from '#core/indicator/display.ts'
import { formatPatternNumber } from '#core/pattern/number.ts'
import type { PatternView } from '#operations/pattern/read-pattern.server.ts'
import { counted, countryOf } from '../words.ts'
import {
  moneyStopWords,
  relatedStopWords,
  safeWords,
  stopReasonWords,
  tipStopWords,
} from './stopped-words.ts'
import { answerName, placeNames, questionName } from './words.ts'

/** With the bands of the other answers it would say an exact number. */
const tellsACount = 'beside the other answers its band would tell an exact number'

type Stopped = SerializeFrom<PatternView>['stopped'][number]

type Line = { key: string; what: string; code?: boolean; why: string }

/** "3 tips" for who may know it, "fewer than 5 tips" for everybody else. */
const few = (count: number | null, k: number): string =>
  count === null ? `fewer than ${k} tips` : `${counted(count, 'tip')}; it takes ${k}`

function lineOf(one: Stopped, k: number): Line {
  switch (one.what) {
    case 'tip':
      return { key: `tip ${one.reference}`, what: one.reference, why: tipStopWords[one.reason] }
    case 'attribute':
      return {
        key: `${one.question}=${one.value}`,
        what: `${questionName(one.question)} ${answerName(one.question, one.value)}`,
        why: one.reason === 'tells_a_count' ? tellsACount : few(one.count, k),
      }
    case 'country':
      return {
        key: `${one.role} ${one.country} ${one.region}`,
        what: `${placeNames[one.role]}: ${countryOf(one.country)}${one.region ? `, ${one.region}` : ''}`,
        why: one.reason === 'tells_a_count' ? tellsACount : few(one.count, k),
      }
    case 'money':
      return {
        key: `money ${one.asset}`,
        what: `Money lost in ${one.asset}`,
        why: one.reason === 'below_k' ? few(one.count, k) : moneyStopWords[one.reason],
      }
    case 'indicator':
      return {
        key: `${one.indicator.type} ${one.indicator.value}`,
        what: defang(one.indicator),
        code: true,
        why: one.safe ? `It is ${safeWords(one.safe)}.` : stopReasonWords[one.reason],
      }
    case 'related':
      return {
        key: `related ${one.number}`,
        what: formatPatternNumber(one.number),
        why: relatedStopWords[one.reason],
      }
  }
}

/** What stays in the house though somebody chose it or tips say it, and why. */
export function StoppedList({ stopped, k }: { stopped: readonly Stopped[]; k: number }) {
  if (stopped.length === 0) return <p className="leaves-none">Nothing was held back.</p>
  return (
    <ul className="stays">
      {stopped.map((one) => {
        const { key, what, code, why } = lineOf(one, k)
        return (
          <li key={key}>
            {code ? (
              <code dir="ltr" translate="no">
                {what}
              </code>
            ) : (
              <span>{what}</span>
            )}
            <span className="stays-why">{why}</span>
          </li>
        )
      })}
    </ul>
  )
}
