import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formatCaseNumber } from '#core/case/number.ts'
import { holdReasonName } from '#core/hold/words.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { listHolds } from '#operations/hold/list-holds.server.ts'
import { DataTable } from '#ui/staff/data-table.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { RelativeTime } from '#ui/time.tsx'

export const meta = () => [{ title: pageTitle('Legal holds') }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'case.hold')
  return { desk: await deskOf(args, actor), holds: await listHolds(args.context.house, actor) }
}

export default function Holds() {
  const { desk, holds } = useLoaderData<typeof loader>()
  return (
    <Desk
      desk={desk}
      current="retention"
      title="Legal holds"
      eyebrow={
        <a href="/triage/retention" data-command="up">
          Retention
        </a>
      }
    >
      <DataTable
        caption="Cases on legal hold, those that somebody wants lifted first"
        rows={holds}
        rowKey={({ id }) => id}
        rowHref={({ number }) => `/triage/cases/${number}/hold`}
        rowTone={({ liftAsked }) => (liftAsked ? 'warn' : undefined)}
        empty={
          <EmptyState title="No case is on hold">
            <p>A supervisor sets a hold from the case’s page.</p>
          </EmptyState>
        }
        columns={[
          { key: 'case', header: 'Case', cell: ({ number }) => formatCaseNumber(number) },
          { key: 'why', header: 'Who wants it', cell: ({ reason }) => holdReasonName(reason) },
          { key: 'by', header: 'Set by', cell: ({ setBy }) => setBy },
          {
            key: 'since',
            header: 'Since',
            cell: ({ setAt }) => (
              <RelativeTime at={setAt} now={desk.now} language="en" form="day" />
            ),
          },
          {
            key: 'lift',
            header: 'Lifting',
            cell: ({ liftAsked }) => (liftAsked ? 'Asked for: needs a second supervisor' : ''),
          },
        ]}
      />
    </Desk>
  )
}
