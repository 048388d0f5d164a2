import { DataTable } from '#ui/staff/data-table.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { RelativeTime } from '#ui/time.tsx'

type Passkey = {
  id: string
  name: string
  backedUp: boolean
  createdAt: string
  lastUsedAt: string | null
}

/** A person's passkeys; each leads to where it is renamed or removed. */
export function PasskeyTable(props: { passkeys: Passkey[]; now: string }) {
  const time = (at: string) => <RelativeTime at={at} now={props.now} language="en" />
  return (
    <DataTable
      caption="Your passkeys"
      rows={props.passkeys}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/staff/account/passkeys/${id}`}
      empty={<EmptyState title="No passkey yet" />}
      columns={[
        { key: 'name', header: 'Name', cell: (row) => row.name },
        { key: 'made', header: 'Made', narrow: true, cell: (row) => time(row.createdAt) },
        {
          key: 'used',
          header: 'Last used',
          narrow: true,
          cell: (row) => (row.lastUsedAt ? time(row.lastUsedAt) : 'never'),
        },
        {
          key: 'where',
          header: 'Where it is',
          cell: (row) =>
            row.backedUp ? 'In an account that copies it to your devices' : 'On one device only',
        },
      ]}
    />
  )
}
