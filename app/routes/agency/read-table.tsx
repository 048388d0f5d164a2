import { readingCount, readingName } from '#ui/agency/reading-words.ts'
import { DataTable } from '#ui/staff/data-table.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { RelativeTime } from '#ui/time.tsx'

type Listed = {
  id: string
  at: string
  sector: string
  ceiling: string
  endpoint: string
  first: string
  last: string
  objects: number
  requests: number
  by: string
}

/** What an agency's programs read over TAXII and from the MISP feed, newest first: a row for each run of pages. */
export function ReadTable({ reads, now }: { reads: Listed[]; now: string }) {
  return (
    <DataTable
      caption="Last readings over TAXII and of the MISP feed"
      rows={reads}
      rowKey={({ id }) => id}
      empty={<EmptyState title="Nothing was read over TAXII or of the MISP feed yet" />}
      columns={[
        {
          key: 'collection',
          header: 'Collection',
          cell: ({ sector, ceiling }) => `${sector}, up to TLP:${ceiling.toUpperCase()}`,
        },
        {
          key: 'what',
          header: 'What',
          narrow: true,
          cell: ({ endpoint }) => readingName(endpoint),
        },
        {
          key: 'objects',
          header: 'How many',
          narrow: true,
          cell: ({ endpoint, objects, requests }) =>
            `${readingCount(endpoint, objects)} in ${requests.toLocaleString('en')}`,
        },
        {
          key: 'range',
          header: 'Added from – to',
          cell: ({ first, last }) => (
            <>
              <code>{first}</code> – <code>{last}</code>
            </>
          ),
        },
        { key: 'by', header: 'Key', cell: ({ by }) => by },
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
