import type { SerializeFrom } from '@remix-run/node'
import type { WebhookView } from '#operations/webhook/list-webhooks.server.ts'
import { HealthTag } from '#ui/agency/health-tag.tsx'
import { DataTable } from '#ui/staff/data-table.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'

type Props = { webhooks: SerializeFrom<WebhookView>[]; now: string }

/** An agency's webhooks; those in trouble first. */
export function WebhookTable({ webhooks, now }: Props) {
  return (
    <DataTable
      caption="Webhooks, those in trouble first"
      rows={webhooks}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/agency/webhooks/${id}`}
      rowTone={({ health }) =>
        health === 'stopped' ? 'danger' : health === 'failing' ? 'warn' : undefined
      }
      empty={
        <EmptyState title="No webhook yet">
          <p>Urgent patterns and recalls reach your people by e-mail until you add one.</p>
        </EmptyState>
      }
      columns={[
        { key: 'url', header: 'Address', cell: ({ url }) => <code dir="ltr">{url}</code> },
        { key: 'health', header: 'State', cell: (row) => <HealthTag {...row} now={now} /> },
        { key: 'waiting', header: 'Waiting', numeric: true, cell: ({ waiting }) => waiting },
        { key: 'dead', header: 'Not delivered', numeric: true, cell: ({ dead }) => dead },
      ]}
    />
  )
}
