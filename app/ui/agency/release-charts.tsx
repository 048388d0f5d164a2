import type { PatternPayload, PayloadIndicator } from '#core/pattern/payload.ts'
import { publishableTypes } from '#core/pattern/publishable.ts'
import { type RecommendableAction, recommendableActions } from '#core/release/actions.ts'
import { BarChart, type BarDatum } from '../charts/bar-chart.tsx'
import { askTexts, indicatorTypeNames } from './pattern-words.ts'

/** What a release gives to act on: indicators by type, and what is asked how often. Revoked ones don't count. */
export function ReleaseCharts({ payloads }: { payloads: readonly PatternPayload[] }) {
  const standing = payloads.filter(({ status }) => status !== 'revoked')
  const types = tally<PayloadIndicator['type']>(
    publishableTypes,
    standing.flatMap(({ indicators }) => indicators.map(({ type }) => type)),
    indicatorTypeNames,
  )
  const asks = tally<RecommendableAction>(
    recommendableActions,
    standing.flatMap(({ actions }) => [
      ...new Set(actions.flatMap(({ recommended }) => recommended)),
    ]),
    askTexts,
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

/** How often each code comes, most first; what never comes is left out. */
function tally<Code extends string>(
  codes: readonly Code[],
  found: readonly Code[],
  names: Readonly<Record<Code, string>>,
): BarDatum[] {
  return codes
    .map((code) => ({ code, value: found.filter((one) => one === code).length }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value)
    .map(({ code, value }) => ({ key: code, label: names[code], value, text: String(value) }))
}
