import type { DeskFigures } from '#core/figures/desk/figures.ts'
import { stackings } from '#core/figures/desk/filter.ts'
import { StackedColumns } from '#ui/charts/stacked-columns.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { kinds, urgencies } from '../queue/filter-options.ts'
import { counted, figure } from '../words.ts'
import { DownloadLink } from './download-link.tsx'
import { figuresHref, type ShownFigures } from './hrefs.ts'
import { bucketName, dayShort, tableNames } from './words.ts'

const series = { kind: kinds, urgency: urgencies } as const
const stackingNames = { kind: 'By kind', urgency: 'By urgency' } as const

/** Reports by when they came. */
export function Inflow({ figures, shown }: { figures: DeskFigures; shown: ShownFigures }) {
  const { inflow, step } = figures
  const by = stackings.find((one) => one === shown.by) ?? 'kind'
  const parts = series[by]
  return (
    <Section
      title={tableNames.inflow}
      id="inflow"
      actions={
        <>
          {stackings.map((one) => (
            <a
              key={one}
              href={`${figuresHref(shown, { by: one })}#inflow`}
              aria-current={one === by ? 'true' : undefined}
            >
              {stackingNames[one]}
            </a>
          ))}
          <DownloadLink shown={shown} table="inflow" />
        </>
      }
    >
      {inflow.reports === 0 ? (
        <EmptyState title="No report came in these days" />
      ) : (
        <StackedColumns
          id="inflow-plot"
          caption={`${counted(inflow.reports, 'report')}, by ${step}`}
          series={parts.map(({ value, label }) => ({ key: value, label }))}
          columns={inflow.buckets.map((bucket) => ({
            key: bucket.from,
            label: dayShort(bucket.from),
            name: bucketName(bucket, step),
            values: parts.map(
              ({ value }) => (bucket[by] as Partial<Record<string, number>>)[value] ?? 0,
            ),
          }))}
          words={{
            label: step === 'day' ? 'Day' : 'Week',
            total: 'All reports',
            table: 'Show the figures',
          }}
          text={figure}
          labelEvery={Math.ceil(inflow.buckets.length / 5)}
        />
      )}
    </Section>
  )
}
