import type { ReactNode } from 'react'
import { DataTable } from '#ui/staff/data-table.tsx'
import { Pagination } from '#ui/staff/pagination.tsx'
import { RelativeTime } from '#ui/time.tsx'

export type ListedRelease = {
  number: number
  week: string
  createdAt: string
  patternCount: number
}

/** Releases, newest first. */
export function ReleaseTable(props: {
  releases: ListedRelease[]
  now: string
  older: number | null
  empty: ReactNode
}) {
  const { releases } = props
  const range = `${releases.at(-1)?.number ?? 0} to ${releases[0]?.number ?? 0}`
  return (
    <>
      <DataTable
        caption="Releases, newest first"
        rows={releases}
        rowKey={({ number }) => String(number)}
        rowHref={({ number }) => `/agency/releases/${number}`}
        empty={props.empty}
        columns={[
          { key: 'number', header: 'Release', cell: ({ number }) => `Release ${number}` },
          { key: 'week', header: 'Week', cell: ({ week }) => week },
          {
            key: 'cut',
            header: 'Cut (UTC)',
            cell: ({ createdAt }) => (
              <RelativeTime at={createdAt} now={props.now} language="en" form="absolute" />
            ),
          },
          {
            key: 'patterns',
            header: 'Patterns',
            numeric: true,
            narrow: true,
            cell: ({ patternCount }) => patternCount,
          },
        ]}
      />
      {props.older !== null && (
        <Pagination
          label="Pages of releases"
          range={`Releases ${range}`}
          next={{ href: `/agency/releases?before=${props.older}#all`, label: 'Older releases' }}
        />
      )}
    </>
  )
}
