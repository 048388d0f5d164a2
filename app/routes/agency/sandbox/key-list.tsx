import { Button } from '#ui/button.tsx'
import { DataTable } from '#ui/staff/data-table.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { RelativeTime } from '#ui/time.tsx'

type Key = { prefix: string; createdAt: string; expiresAt: string; lastUsedAt: string | null }

/** Sandbox keys by their public prefix. Ending one needs no second question: another is made in a moment. */
export function SandboxKeys(props: { keys: Key[]; now: string; formToken: string }) {
  return (
    <DataTable
      caption="Sandbox keys, newest first"
      rows={props.keys}
      rowKey={({ prefix }) => prefix}
      empty={
        <EmptyState title="No sandbox key yet">
          <p>Make one: it takes a moment, and opens nothing real.</p>
        </EmptyState>
      }
      columns={[
        { key: 'key', header: 'Key', cell: ({ prefix }) => <code>hls_{prefix}_…</code> },
        {
          key: 'ends',
          header: 'Ends',
          narrow: true,
          cell: ({ expiresAt }) => (
            <RelativeTime at={expiresAt} now={props.now} language="en" form="day" />
          ),
        },
        {
          key: 'used',
          header: 'Last used',
          narrow: true,
          cell: ({ lastUsedAt }) =>
            lastUsedAt ? <RelativeTime at={lastUsedAt} now={props.now} language="en" /> : 'Never',
        },
        {
          key: 'end',
          header: 'End it',
          narrow: true,
          cell: ({ prefix }) => (
            <form method="post" action="/agency/sandbox">
              <FormToken value={props.formToken} />
              <input type="hidden" name="end" value={prefix} />
              <Button kind="secondary" small label={`End the key hls_${prefix}`}>
                End
              </Button>
            </form>
          ),
        },
      ]}
    />
  )
}
