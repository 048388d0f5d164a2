import { DataTable } from '#ui/staff/data-table.tsx'
import { RelativeTime } from '#ui/time.tsx'

type Listed = {
  number: number
  sha256: string
  publishedAt: string
  inForceFrom: string
  accepted: { at: string; by: string } | null
}

/** Every version that there was, and who of the agency accepted it. */
export function AgreementHistory({ versions, now }: { versions: Listed[]; now: string }) {
  const day = (at: string) => <RelativeTime at={at} now={now} language="en" form="day" />
  return (
    <DataTable
      caption="Versions of the agreement, newest first"
      rows={versions}
      rowKey={({ number }) => String(number)}
      empty={null}
      columns={[
        {
          key: 'version',
          header: 'Version',
          cell: ({ number, sha256 }) => (
            <>
              <a href={`/agency/agreement/${number}`}>Version {number} as text</a>
              <span className="cell-sub">
                SHA-256 <code>{sha256.slice(0, 16)}…</code>
              </span>
            </>
          ),
        },
        { key: 'out', header: 'Published', narrow: true, cell: (one) => day(one.publishedAt) },
        { key: 'counts', header: 'Counts from', narrow: true, cell: (one) => day(one.inForceFrom) },
        {
          key: 'accepted',
          header: 'Accepted',
          cell: ({ accepted }) =>
            accepted ? (
              <>
                {accepted.by}, {day(accepted.at)}
              </>
            ) : (
              'Not yet'
            ),
        },
      ]}
    />
  )
}
