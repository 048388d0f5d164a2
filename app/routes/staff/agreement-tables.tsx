import type { Standing } from '#core/agreement/standing.ts'
import { DataTable } from '#ui/staff/data-table.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { Tag } from '#ui/staff/status-tag.tsx'
import { RelativeTime } from '#ui/time.tsx'

export type SentStanding = { state: Standing['state']; until?: string; since?: string }

const marks = {
  accepted: { tone: 'good', icon: 'check', label: 'Accepted' },
  asked: { tone: 'warn', icon: 'alert', label: 'Asked' },
  needed: { tone: 'danger', icon: 'alert', label: 'Keys stopped' },
} as const

/** How an agency stands to the agreement, as word, shape and colour. */
export function StandingTag({ standing, now }: { standing: SentStanding; now: string }) {
  const { label, ...mark } = marks[standing.state]
  const at = standing.until ?? standing.since
  return (
    <>
      <Tag mark={mark} label={label} />
      {at && (
        <span className="cell-sub">
          {standing.state === 'asked' ? 'until ' : 'since '}
          <RelativeTime at={at} now={now} language="en" form="day" />
        </span>
      )}
    </>
  )
}

type Agency = { id: string; name: string; keys: number; standing: SentStanding }

/** Agencies that have not accepted stand first. */
export function AcceptanceTable({ agencies, now }: { agencies: Agency[]; now: string }) {
  const order = { needed: 0, asked: 1, accepted: 2 } as const
  return (
    <DataTable
      caption="Agencies and the agreement"
      rows={[...agencies].sort((a, b) => order[a.standing.state] - order[b.standing.state])}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/staff/agencies/${id}`}
      empty={<EmptyState title="No agency yet" />}
      columns={[
        { key: 'name', header: 'Agency', cell: ({ name }) => name },
        {
          key: 'standing',
          header: 'Agreement',
          cell: ({ standing }) => <StandingTag standing={standing} now={now} />,
        },
        {
          key: 'keys',
          header: 'Live keys',
          numeric: true,
          narrow: true,
          cell: ({ keys }) => keys,
        },
      ]}
    />
  )
}

type Version = {
  number: number
  sha256: string
  publishedAt: string
  inForceFrom: string
  by: string | null
  acceptances: number
}

export function VersionsTable({ versions, now }: { versions: Version[]; now: string }) {
  const day = (at: string) => <RelativeTime at={at} now={now} language="en" form="day" />
  return (
    <DataTable
      caption="Versions, newest first"
      rows={versions}
      rowKey={({ number }) => String(number)}
      empty={<EmptyState title="No version yet" />}
      columns={[
        {
          key: 'number',
          header: 'Version',
          cell: ({ number, sha256 }) => (
            <>
              Version {number}
              <span className="cell-sub">
                SHA-256 <code>{sha256.slice(0, 16)}…</code>
              </span>
            </>
          ),
        },
        {
          key: 'published',
          header: 'Published',
          cell: ({ publishedAt, by }) => (
            <>
              {day(publishedAt)}
              <span className="cell-sub">{by ?? 'came with the software'}</span>
            </>
          ),
        },
        { key: 'counts', header: 'Counts from', cell: ({ inForceFrom }) => day(inForceFrom) },
        {
          key: 'accepted',
          header: 'Accepted by',
          numeric: true,
          narrow: true,
          cell: ({ acceptances }) => acceptances,
        },
      ]}
    />
  )
}
