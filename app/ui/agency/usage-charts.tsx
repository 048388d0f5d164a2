import { StackedColumns } from '../charts/stacked-columns.tsx'

type Week = { week: string; files: number; objects: number }

/** What an agency fetched, week by week: files, and objects over TAXII and MISP. */
export function UsageCharts({ weeks }: { weeks: Week[] }) {
  return (
    <div className="chart-pair">
      <Fetched of="files" caption="Files sent, by week" weeks={weeks} />
      <Fetched of="objects" caption="Objects read over TAXII and MISP, by week" weeks={weeks} />
    </div>
  )
}

type Props = { of: 'files' | 'objects'; caption: string; weeks: Week[] }

function Fetched({ of, caption, weeks }: Props) {
  if (weeks.every((one) => one[of] === 0))
    return (
      <div className="columns">
        <p className="bars-caption">{caption}</p>
        <p>None in the last {weeks.length} weeks.</p>
      </div>
    )
  return (
    <StackedColumns
      id={`usage-${of}`}
      caption={caption}
      series={[{ key: of, label: caption }]}
      words={{ label: 'Week', total: 'Number', table: 'Show the figures' }}
      text={(value) => value.toLocaleString('en')}
      labelEvery={3}
      columns={weeks.map(({ week, [of]: value }) => ({
        key: week,
        label: week.slice(5),
        name: week,
        values: [value],
      }))}
    />
  )
}
