import type { SerializeFrom } from '@remix-run/node'
import type { WebhookView } from '#operations/webhook/list-webhooks.server.ts'
import { HealthTag } from '#ui/agency/health-tag.tsx'
import { Button } from '#ui/button.tsx'
import { DataTable } from '#ui/staff/data-table.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'

type Row = SerializeFrom<Omit<WebhookView, 'url'>> & { host: string }
type Props = { webhooks: Row[]; desk: { now: string; formToken: string } }

/** Where agencies' programs listen, those in trouble first, and what did not get there. */
export function SubscriberTable({ webhooks, desk }: Props) {
  return (
    <DataTable
      caption="Webhooks, those in trouble first"
      rows={webhooks}
      rowKey={({ id }) => id}
      rowTone={({ health }) =>
        health === 'stopped' ? 'danger' : health === 'failing' ? 'warn' : undefined
      }
      empty={
        <EmptyState title="No agency has a webhook">
          <p>Urgent patterns and recalls reach their people by e-mail.</p>
        </EmptyState>
      }
      columns={[
        {
          key: 'agency',
          header: 'Agency',
          cell: ({ agency, host }) => (
            <>
              <strong dir="auto">{agency}</strong>
              <span className="cell-sub">{host}</span>
            </>
          ),
        },
        { key: 'health', header: 'State', cell: (row) => <HealthTag {...row} now={desk.now} /> },
        { key: 'waiting', header: 'Waiting', numeric: true, cell: ({ waiting }) => waiting },
        { key: 'dead', header: 'Not delivered', numeric: true, cell: ({ dead }) => dead },
        {
          key: 'again',
          header: 'Again',
          narrow: true,
          cell: ({ id, dead, agency }) =>
            dead === 0 ? (
              '–'
            ) : (
              <form method="post" action="/triage/urgent">
                <FormToken value={desk.formToken} />
                <input type="hidden" name="webhook" value={id} />
                <Button kind="secondary" small>
                  Send again<span className="visually-hidden"> to {agency}</span>
                </Button>
              </form>
            ),
        },
      ]}
    />
  )
}
