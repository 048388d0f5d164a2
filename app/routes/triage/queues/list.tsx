import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { deskOf } from '#infra/http/desk.server.ts'
import { listQueues } from '#operations/routing/queues/list-queues.server.ts'
import { Callout } from '#ui/staff/callout.tsx'
import { DataTable } from '#ui/staff/data-table.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { requireRouting } from '../routing/require-routing.server.ts'
import { RoutingTabs } from '../routing/routing-tabs.tsx'
import { figure } from '../words.ts'

export const meta = () => [{ title: pageTitle('Queues') }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireRouting(args)
  return {
    desk: await deskOf(args, actor),
    queues: await listQueues(args.context.house, actor),
    saved: new URL(args.request.url).searchParams.has('saved'),
  }
}

export default function Queues() {
  const { desk, queues, saved } = useLoaderData<typeof loader>()
  return (
    <Desk
      desk={desk}
      current="routing"
      title="Queues"
      actions={
        <a className="button button-primary" href="/triage/queues/new">
          Make a queue
        </a>
      }
    >
      <RoutingTabs current="queues" />
      {saved && <Callout tone="good">The queue is saved.</Callout>}
      <DataTable
        caption="Queues, the default one first"
        rows={queues}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/triage/queues/${id}`}
        empty={null}
        columns={[
          {
            key: 'name',
            header: 'Queue',
            cell: ({ name, isDefault }) => (isDefault ? `${name} (default)` : name),
          },
          { key: 'about', header: 'For', cell: ({ description }) => description },
          {
            key: 'access',
            header: 'Who sees it',
            cell: ({ access, members }) =>
              access === 'all' ? 'Everyone' : members.join(', ') || 'Supervisors: all have left',
          },
          {
            key: 'hours',
            header: 'Hours',
            narrow: true,
            cell: ({ ownHours, ownTargets }) =>
              [ownHours ? 'own' : 'the house’s', ...(ownTargets ? ['own targets'] : [])].join(', '),
          },
          {
            key: 'open',
            header: 'Open',
            numeric: true,
            narrow: true,
            cell: ({ id, open }) =>
              open === null ? 'Not for you' : <a href={`/triage?queue=${id}`}>{figure(open)}</a>,
          },
        ]}
      />
    </Desk>
  )
}
