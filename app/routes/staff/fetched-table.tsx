import { DataTable } from '#ui/staff/data-table.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { RelativeTime } from '#ui/time.tsx'

type Fetched = { id: string; at: string; by: string; what: string }

/** What an agency fetched last, by which key or person. */
export function FetchedTable({ fetched, now }: { fetched: Fetched[]; now: string }) {
  return (
    <DataTable
      caption="Last fetched"
      rows={fetched}
      rowKey={({ id }) => id}
      empty={<EmptyState title="Nothing was fetched yet" />}
      columns={[
        { key: 'what', header: 'What', cell: ({ what }) => what },
        { key: 'by', header: 'Key or person', cell: ({ by }) => <span dir="auto">{by}</span> },
        {
          key: 'at',
          header: 'When',
          narrow: true,
          cell: ({ at }) => <RelativeTime at={at} now={now} language="en" />,
        },
      ]}
    />
  )
}
