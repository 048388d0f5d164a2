import type { PatternPayload } from '#core/pattern/payload.ts'
import { publishableTypes } from '#core/pattern/publishable.ts'
import { recommendableActions } from '#core/release/actions.ts'
import { BarChart } from '../charts/bar-chart.tsx'
import { barsOf } from '../charts/bars-of.ts'
import { askTexts, indicatorTypeNames } from './pattern-words.ts'

/** What a release gives to act on: indicators by type, and what is asked how often. Revoked ones don't count. */
export function ReleaseCharts({ payloads }: { payloads: readonly PatternPayload[] }) {
  const standing = payloads.filter(({ status }) => status !== 'revoked')
  const types = barsOf(
    publishableTypes,
    indicatorTypeNames,
    tally(standing.flatMap(({ indicators }) => indicators.map(({ type }) => type))),
  )
  const asks = barsOf(
    recommendableActions,
    askTexts,
    tally(
      standing.flatMap(({ actions }) => [
        ...new Set(actions.flatMap(({ recommended }) => recommended)),
      ]),
    ),
  )
  if (types.length === 0 && asks.length === 0) return null
  return (
    <div className="release-charts">
      {types.length > 0 && (
        <BarChart
          caption="Indicators by type"
          words={{ label: 'Type', value: 'Indicators' }}
          data={types}
        />
      )}
      {asks.length > 0 && (
        <BarChart
          caption="What the patterns ask for"
          words={{ label: 'Action', value: 'Patterns' }}
          data={asks}
        />
      )}
    </div>
  )
}

function tally<Code extends string>(found: readonly Code[]): Partial<Record<Code, number>> {
  const counts: Partial<Record<Code, number>> = {}
  for (const code of found) counts[code] = (counts[code] ?? 0) + 1
  return counts
}
