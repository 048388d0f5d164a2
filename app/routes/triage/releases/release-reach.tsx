import type { AgencyAction } from '#core/release/actions.ts'
import { actionNames, count } from '#ui/agency/pattern-words.ts'
import { BarChart } from '#ui/charts/bar-chart.tsx'
import { DataTable } from '#ui/staff/data-table.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { RelativeTime } from '#ui/time.tsx'

type Props = {
  reach: {
    agencies: { name: string; sector: string; downloads: number; pages: number; lastAt: string }[]
    actions: { kind: AgencyAction; count: number }[]
  }
  now: string
}

/** Which agencies fetched a release, and what they say they did about its patterns. */
export function ReleaseReach({ reach, now }: Props) {
  return (
    <div className="release-reach">
      <DataTable
        caption="Agencies that fetched it"
        rows={reach.agencies}
        rowKey={({ name }) => name}
        empty={<EmptyState title="No agency has fetched it yet" />}
        columns={[
          { key: 'name', header: 'Agency', cell: ({ name }) => name },
          {
            key: 'downloads',
            header: 'Downloads',
            numeric: true,
            narrow: true,
            cell: ({ downloads }) => count(downloads, 'file'),
          },
          {
            key: 'pages',
            header: 'Over TAXII',
            numeric: true,
            narrow: true,
            cell: ({ pages }) => count(pages, 'page'),
          },
          {
            key: 'last',
            header: 'Last',
            narrow: true,
            cell: ({ lastAt }) => <RelativeTime at={lastAt} now={now} language="en" />,
          },
        ]}
      />
      {reach.actions.length > 0 && (
        <BarChart
          caption="Actions reported on its patterns"
          words={{ label: 'Action', value: 'Reports' }}
          data={reach.actions.map((one) => ({
            key: one.kind,
            label: actionNames[one.kind],
            value: one.count,
            text: String(one.count),
          }))}
        />
      )}
    </div>
  )
}
