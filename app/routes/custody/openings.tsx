import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formatCaseNumber } from '#core/case/number.ts'
import { accessStateNames, reasonName } from '#core/identity/words.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { listOpenings } from '#operations/identity/list-openings.server.ts'
import { Callout } from '#ui/staff/callout.tsx'
import { DataTable } from '#ui/staff/data-table.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { Tag } from '#ui/staff/status-tag.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { RelativeTime } from '#ui/time.tsx'
import { CustodyPage } from './frame.tsx'

export const meta = () => [{ title: pageTitle('Break-glass') }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'identity.review')
  return {
    desk: await deskOf(args, actor),
    openings: await listOpenings(args.context.house, actor),
  }
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>['openings'][number]

function State({ row }: { row: Row }) {
  if (row.overdue) return <Tag mark={{ tone: 'danger', icon: 'alert' }} label="Review overdue" />
  const marks = {
    break_glass: { tone: 'warn', icon: 'clock' },
    justified: { tone: 'good', icon: 'check' },
    unjustified: { tone: 'danger', icon: 'cross' },
  } as const
  const mark = marks[row.state as keyof typeof marks]
  return <Tag mark={mark} label={accessStateNames[row.state]} />
}

export default function Openings() {
  const { desk, openings } = useLoaderData<typeof loader>()
  const overdue = openings.filter((row) => row.overdue).length
  return (
    <CustodyPage desk={desk} current="openings" title="Where the glass was broken">
      {overdue > 0 && (
        <Callout tone="danger" title="Nobody has reviewed this in time">
          <p>Somebody else than who opened it must say whether it was right.</p>
        </Callout>
      )}
      <DataTable
        caption="Contact details that a custodian opened alone"
        rows={openings}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/custody/openings/${id}`}
        rowTone={(row) =>
          row.overdue ? 'danger' : row.state === 'break_glass' ? 'warn' : undefined
        }
        empty={
          <EmptyState title="The glass was never broken">
            <p>When a custodian opens details alone, it stands here, with its review.</p>
          </EmptyState>
        }
        columns={[
          { key: 'case', header: 'Case', cell: ({ number }) => formatCaseNumber(number) },
          { key: 'why', header: 'Danger', cell: ({ reason }) => reasonName(reason) },
          { key: 'who', header: 'Opened by', cell: (row) => (row.own ? 'You' : row.by) },
          {
            key: 'when',
            header: 'When',
            cell: ({ at }) => <RelativeTime at={at} now={desk.now} language="en" />,
          },
          { key: 'state', header: 'Review', cell: (row) => <State row={row} /> },
          { key: 'by', header: 'Reviewed by', cell: ({ reviewedBy }) => reviewedBy ?? '' },
        ]}
      />
    </CustodyPage>
  )
}
