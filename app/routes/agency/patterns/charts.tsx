import { publishableTypes } from '#core/pattern/publishable.ts'
import { tipKindCodes } from '#core/tip/kind.ts'
import { indicatorTypeNames, kindNames, statusNames } from '#ui/agency/pattern-words.ts'
import { BarChart } from '#ui/charts/bar-chart.tsx'
import { barsOf } from '#ui/charts/bars-of.ts'
import { StackedColumns } from '#ui/charts/stacked-columns.tsx'

type Counts = {
  kinds: Record<string, number>
  types: Record<string, number>
  weeks: { week: string; new: number; amended: number; revoked: number }[]
}

const text = (value: number): string => value.toLocaleString('en')

/** What there is, week by week, by kind and by what it can be acted on. */
export function PatternCharts({ counts }: { counts: Counts }) {
  const kinds = barsOf(tipKindCodes, kindNames, counts.kinds)
  const types = barsOf(publishableTypes, indicatorTypeNames, counts.types)
  return (
    <div className="portal-charts">
      <StackedColumns
        id="portal-weeks"
        caption="Patterns by the week of their newest version"
        series={(['new', 'amended', 'revoked'] as const).map((key) => ({
          key,
          label: statusNames[key],
        }))}
        columns={counts.weeks.map((one) => ({
          key: one.week,
          label: one.week.slice(5),
          name: one.week,
          values: [one.new, one.amended, one.revoked],
        }))}
        words={{ label: 'Week', total: 'Patterns', table: 'The figures' }}
        text={text}
        labelEvery={5}
      />
      {kinds.length > 0 && (
        <BarChart
          caption="Standing patterns by kind"
          words={{ label: 'Kind', value: 'Patterns' }}
          data={kinds}
        />
      )}
      {types.length > 0 && (
        <BarChart
          caption="Their indicators by type"
          words={{ label: 'Type', value: 'Indicators' }}
          data={types}
        />
      )}
    </div>
  )
}
