import { DataTable } from '#ui/staff/data-table.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { RelativeTime } from '#ui/time.tsx'

type Listed = {
  id: string
  at: string
  releaseNumber: number
  file: string
  notModified: boolean
  times: number
  by: string
  byKey: boolean
}

/** What an agency fetched, newest first. */
export function DownloadTable({ downloads, now }: { downloads: Listed[]; now: string }) {
  return (
    <DataTable
      caption="Last downloads"
      rows={downloads}
      rowKey={({ id }) => id}
      empty={<EmptyState title="Nothing was downloaded yet" />}
      columns={[
        { key: 'file', header: 'File', cell: ({ file }) => <code>{file}</code> },
        {
          key: 'release',
          header: 'Release',
          narrow: true,
          cell: ({ releaseNumber }) => (
            <a href={`/agency/releases/${releaseNumber}`}>Release {releaseNumber}</a>
          ),
        },
        {
          key: 'by',
          header: 'By',
          cell: ({ by, byKey }) => `${byKey ? 'Key' : 'Person'}: ${by}`,
        },
        {
          key: 'answer',
          header: 'Answer',
          narrow: true,
          cell: ({ notModified, times }) =>
            notModified ? `Not changed${times > 1 ? `, ${times} times` : ''}` : 'Sent',
        },
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
