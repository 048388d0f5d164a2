import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formatCaseNumber } from '#core/case/number.ts'
import { accessStateNames, reasonName } from '#core/identity/words.ts'
import { formatReference } from '#core/tip/reference.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { listInDanger } from '#operations/identity/list-in-danger.server.ts'
import { listRequests } from '#operations/identity/list-requests.server.ts'
import { DataTable } from '#ui/staff/data-table.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { RelativeTime } from '#ui/time.tsx'
import { CustodyPage } from './frame.tsx'
import { countryOf } from './words.ts'

export const meta = () => [{ title: pageTitle('Requests') }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'identity.open')
  const { house } = args.context
  const inDanger = await listInDanger(house, actor)
  return {
    desk: await deskOf(args, actor),
    ...(await listRequests(house, actor)),
    inDanger: inDanger.map((one) => ({ ...one, reference: formatReference(one.tip) })),
  }
}

export default function Custody() {
  const { desk, waiting, decided, inDanger } = useLoaderData<typeof loader>()
  const at = (moment: string) => <RelativeTime at={moment} now={desk.now} language="en" />
  return (
    <CustodyPage desk={desk} current="custody" title="Requests for contact details">
      <Section title="Waiting for an answer" flush>
        <DataTable
          caption="Requests that wait, the oldest first"
          rows={waiting}
          rowKey={({ id }) => id}
          rowHref={({ id }) => `/custody/requests/${id}`}
          rowTone={({ imminent }) => (imminent ? 'danger' : undefined)}
          empty={
            <EmptyState title="Nobody waits">
              <p>A request stands here until you answer it, for at most a day.</p>
            </EmptyState>
          }
          columns={[
            { key: 'case', header: 'Case', cell: ({ number }) => formatCaseNumber(number) },
            { key: 'why', header: 'Why', cell: ({ reason }) => reasonName(reason) },
            { key: 'who', header: 'Asked by', cell: (row) => (row.own ? 'You' : row.askedBy) },
            { key: 'for', header: 'Minutes', numeric: true, cell: ({ minutes }) => minutes },
            { key: 'when', header: 'Asked', cell: ({ askedAt }) => at(askedAt) },
            {
              key: 'may',
              header: 'Yours to open',
              cell: (row) =>
                row.own ? 'No: your own' : row.mine ? 'Yes' : 'No: not sealed to you',
            },
          ]}
        />
      </Section>
      {inDanger.length > 0 && (
        <Section title="People in danger, with details on file" flush>
          <DataTable
            caption="Reports of imminent cases that you can open alone"
            rows={inDanger}
            rowKey={({ tipId }) => tipId}
            rowHref={({ tipId }) => `/custody/glass/${tipId}`}
            empty={null}
            columns={[
              { key: 'case', header: 'Case', cell: ({ number }) => formatCaseNumber(number) },
              { key: 'tip', header: 'Report', cell: ({ reference }) => reference },
              {
                key: 'where',
                header: 'Where',
                cell: ({ country }) => (country ? countryOf(country) : 'Not known'),
              },
              { key: 'when', header: 'Since', cell: ({ openedAt }) => at(openedAt) },
            ]}
          />
        </Section>
      )}
      <Section title="Answered" flush>
        <DataTable
          caption="Requests that were answered or ended, the newest first"
          rows={decided}
          rowKey={({ id }) => id}
          rowHref={({ id }) => `/custody/requests/${id}`}
          empty={<EmptyState title="Nothing was answered so far" />}
          columns={[
            { key: 'case', header: 'Case', cell: ({ number }) => formatCaseNumber(number) },
            { key: 'state', header: 'Came of it', cell: ({ state }) => accessStateNames[state] },
            { key: 'who', header: 'Asked by', cell: ({ askedBy }) => askedBy },
            { key: 'by', header: 'Answered by', cell: ({ decidedBy }) => decidedBy ?? 'Nobody' },
            { key: 'when', header: 'Asked', cell: ({ askedAt }) => at(askedAt) },
          ]}
        />
      </Section>
      <p>
        <a href="/custody/keys">Who can open what, and your keys</a>
      </p>
    </CustodyPage>
  )
}
