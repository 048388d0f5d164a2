import type { KeyState } from '#core/access/agency-key.ts'
import { DataTable } from '#ui/staff/data-table.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { StatusTag } from '#ui/staff/status-tag.tsx'
import { RelativeTime } from '#ui/time.tsx'
import { keyStateNames } from './words.ts'

type ListedKey = {
  prefix: string
  label: string
  state: KeyState
  createdAt: string
  expiresAt: string
  lastUsedAt: string | null
  createdBy: string | null
}

/** An agency's keys, by their public prefix. */
export function KeyTable({ keys, now }: { keys: ListedKey[]; now: string }) {
  const day = (at: string) => <RelativeTime at={at} now={now} language="en" form="day" />
  return (
    <DataTable
      caption="Keys, newest first"
      rows={keys}
      rowKey={({ prefix }) => prefix}
      empty={
        <EmptyState title="No key yet">
          <p>Make one below to fetch releases by a program.</p>
        </EmptyState>
      }
      columns={[
        {
          key: 'label',
          header: 'Key',
          cell: (key) => (
            <>
              <strong dir="auto">{key.label}</strong>
              <span className="cell-sub">
                <code>hlk_{key.prefix}_…</code>
                {key.createdBy && ` by ${key.createdBy}, `}
                {day(key.createdAt)}
              </span>
            </>
          ),
        },
        {
          key: 'state',
          header: 'State',
          narrow: true,
          cell: ({ state }) => <StatusTag of="key" state={state} label={keyStateNames[state]} />,
        },
        { key: 'ends', header: 'Ends', narrow: true, cell: ({ expiresAt }) => day(expiresAt) },
        {
          key: 'used',
          header: 'Last used',
          narrow: true,
          cell: ({ lastUsedAt }) =>
            lastUsedAt ? <RelativeTime at={lastUsedAt} now={now} language="en" /> : 'Never',
        },
        {
          key: 'revoke',
          header: 'Revoke',
          narrow: true,
          cell: ({ prefix, label, state }) =>
            state === 'live' || state === 'expiring' ? (
              <a href={`/agency/keys/${prefix}/revocation`}>
                Revoke<span className="visually-hidden"> {label}</span>
              </a>
            ) : (
              '–'
            ),
        },
      ]}
    />
  )
}
