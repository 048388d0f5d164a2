import { formatPatternNumber } from '#core/pattern/number.ts'
import { patternStateNames } from '../patterns/words.ts'
import { counted, figure } from '../words.ts'
import type { CasePageData } from './page-data.ts'

type Reputation = CasePageData['reputation'][number]

/** What is known of an identifier across the cases: since when, with what result, and what left the house. */
export function ReputationLines({ of }: { of: Reputation | undefined }) {
  if (!of) return null
  const { first, last, cases, patterns } = of
  return (
    <>
      {(cases > 1 || first !== last) && (
        <span className="cell-sub">
          {first === last ? first : `${first} to ${last}`}. {resultsOf(of)}
        </span>
      )}
      {patterns.map(({ number, state, releases }) => (
        <span className="cell-sub" key={number}>
          <a href={`/triage/patterns/${number}`}>{formatPatternNumber(number)}</a>,{' '}
          {patternStateNames[state].toLowerCase()}
          {releases.length > 0 && `, in release ${releases.join(', ')}`}
        </span>
      ))}
    </>
  )
}

/** `In 3 cases: 2 confirmed, 1 legitimate.` */
function resultsOf({ cases, confirmed, legitimate }: Reputation): string {
  const results = [
    ...(confirmed > 0 ? [`${figure(confirmed)} confirmed`] : []),
    ...(legitimate > 0 ? [`${figure(legitimate)} legitimate`] : []),
  ]
  return `In ${counted(cases, 'case')}${results.length > 0 ? `: ${results.join(', ')}` : ''}.`
}
