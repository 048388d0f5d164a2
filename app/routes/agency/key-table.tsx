import type { KeyState } from '#core/access/agency-key.ts'
import { namesOfEndpoints } from '#ui/agency/key-endpoint-names.ts'
import { DataTable } from '#ui/staff/data-table.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { StatusTag } from '#ui/staff/status-tag.tsx'
import { RelativeTime } from '#ui/time.tsx'
import { keyStateNames } from './key-words.ts'

export type ListedKey = {
  prefix: string
  label: string
  state: KeyState
  createdAt: string
  expiresAt: string
  lastUsedAt: string | null
  leakedAt: string | null
  createdBy: string | null
  endpoints: string[]
  ceiling: string
  networks: string[]
  /** Prefixes: of the key that it replaces, and of the live one that replaces it. */
  replaces: string | null
  replacedBy: string | null
}

const isLive = ({ state }: { state: KeyState }) => state === 'live' || state === 'expiring'

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
              {key.replaces && (
                <span className="cell-sub">
                  In place of <code>hlk_{key.replaces}_…</code>
                </span>
              )}
              {key.replacedBy && (
                <span className="cell-sub">
                  Replaced by <code>hlk_{key.replacedBy}_…</code>; move your program to it
                </span>
              )}
            </>
          ),
        },
        { key: 'scope', header: 'May read', cell: (key) => <Scope {...key} /> },
        {
          key: 'state',
          header: 'State',
          narrow: true,
          cell: ({ state, leakedAt }) => (
            <>
              <StatusTag of="key" state={state} label={keyStateNames[state]} />
              {leakedAt && <span className="cell-sub">It was found in public</span>}
            </>
          ),
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
          key: 'change',
          header: 'Change',
          narrow: true,
          cell: (key) => (isLive(key) ? <Changes {...key} /> : '–'),
        },
      ]}
    />
  )
}

function Scope({ endpoints, ceiling, networks }: ListedKey) {
  return (
    <>
      {namesOfEndpoints(endpoints)}
      <span className="cell-sub">Up to TLP:{ceiling.toUpperCase()}</span>
      <span className="cell-sub">
        {networks.length === 0 ? 'From anywhere' : `From ${networks.join(', ')}`}
      </span>
    </>
  )
}

function Changes({ prefix, label, replacedBy }: ListedKey) {
  return (
    <>
      {!replacedBy && (
        <a href={`/agency/keys/${prefix}/replacement`}>
          Replace<span className="visually-hidden"> {label}</span>
        </a>
      )}{' '}
      <a href={`/agency/keys/${prefix}/revocation`}>
        Revoke<span className="visually-hidden"> {label}</span>
      </a>
    </>
  )
}
