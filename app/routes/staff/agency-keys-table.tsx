import type { KeyState } from '#core/access/agency-key.ts'
import { KeyCell } from '#ui/agency/key-cell.tsx'
import { namesOfEndpoints } from '#ui/agency/key-endpoint-names.ts'
import { DataTable } from '#ui/staff/data-table.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { StatusTag } from '#ui/staff/status-tag.tsx'
import { RelativeTime } from '#ui/time.tsx'

type Listed = {
  prefix: string
  label: string
  state: KeyState
  expiresAt: string
  lastUsedAt: string | null
  leakedAt: string | null
  endpoints: string[]
  ceiling: string
  networks: string[]
}

const stateNames: Record<KeyState, string> = {
  live: 'Live',
  expiring: 'Ends soon',
  expired: 'Ended',
  revoked: 'Revoked',
}

/** An agency's keys, what each may do, and when it was last used. */
export function AgencyKeysTable({ keys, now }: { keys: Listed[]; now: string }) {
  return (
    <DataTable
      caption="Keys, newest first"
      rows={keys}
      rowKey={({ prefix }) => prefix}
      empty={<EmptyState title="It has no key yet" />}
      columns={[
        {
          key: 'key',
          header: 'Key',
          cell: ({ prefix, label }) => <KeyCell prefix={prefix} label={label} />,
        },
        {
          key: 'scope',
          header: 'May do',
          cell: ({ endpoints, ceiling, networks }) => (
            <>
              {namesOfEndpoints(endpoints)}
              <span className="cell-sub">
                Up to TLP:{ceiling.toUpperCase()},{' '}
                {networks.length === 0 ? 'from anywhere' : `from ${networks.length} networks`}
              </span>
            </>
          ),
        },
        {
          key: 'state',
          header: 'State',
          narrow: true,
          cell: ({ state, leakedAt }) => (
            <>
              <StatusTag of="key" state={state} label={stateNames[state]} />
              {leakedAt && <span className="cell-sub">Found in public</span>}
            </>
          ),
        },
        {
          key: 'ends',
          header: 'Ends',
          narrow: true,
          cell: ({ expiresAt }) => (
            <RelativeTime at={expiresAt} now={now} language="en" form="day" />
          ),
        },
        {
          key: 'used',
          header: 'Last used',
          narrow: true,
          cell: ({ lastUsedAt }) =>
            lastUsedAt ? <RelativeTime at={lastUsedAt} now={now} language="en" /> : 'Never',
        },
      ]}
    />
  )
}
