import { DataTable } from '#ui/staff/data-table.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { Pagination } from '#ui/staff/pagination.tsx'
import { RelativeTime } from '#ui/time.tsx'

type Listed = {
  number: number
  week: string
  createdAt: string
  patternCount: number
  manifestSha256: string
}

/** Every release that was cut, newest first. */
export function PastReleases(props: { releases: Listed[]; now: string; older: number | null }) {
  const { releases } = props
  return (
    <Section title="Cut so far" flush>
      <DataTable
        caption="Releases, newest first"
        rows={releases}
        rowKey={({ number }) => String(number)}
        rowHref={({ number }) => `/triage/releases/${number}`}
        empty={<EmptyState title="Nothing was released yet" />}
        columns={[
          {
            key: 'number',
            header: 'Release',
            narrow: true,
            cell: ({ number }) => `Release ${number}`,
          },
          { key: 'week', header: 'Week', narrow: true, cell: ({ week }) => week },
          {
            key: 'cut',
            header: 'Cut (UTC)',
            narrow: true,
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
          {
            key: 'hash',
            header: 'Manifest SHA-256',
            cell: ({ manifestSha256 }) => <code className="hash">{manifestSha256}</code>,
          },
        ]}
      />
      {props.older !== null && (
        <Pagination
          label="Pages of releases"
          range={`Releases ${releases.at(-1)?.number ?? 0} to ${releases[0]?.number ?? 0}`}
          next={{ href: `/triage/releases?before=${props.older}`, label: 'Older releases' }}
        />
      )}
    </Section>
  )
}
