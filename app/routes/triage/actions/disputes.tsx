import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formatPatternNumber } from '#core/pattern/number.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { listDisputes } from '#operations/action/list-disputes.server.ts'
import { DataTable } from '#ui/staff/data-table.tsx'
import { defang } from '#ui/staff/defanged.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { Tag } from '#ui/staff/status-tag.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { RelativeTime } from '#ui/time.tsx'
import { ActionTabs } from './tabs.tsx'
import { disputeMarks, disputeNames } from './words.ts'

const title = 'What agencies say'
export const meta = () => [{ title: pageTitle(title) }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'actions.judge')
  return { desk: await deskOf(args, actor), disputes: await listDisputes(args.context.house) }
}

export default function Disputes() {
  const { desk, disputes } = useLoaderData<typeof loader>()
  return (
    <Desk desk={desk} current="actions" title={title}>
      <ActionTabs current="disputes" />
      <p>
        Enough agencies call these false. They leave with no release until somebody has looked
        again.
      </p>
      <DataTable
        caption="What agencies call false: what waits first"
        rows={disputes}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/triage/actions/${id}`}
        rowTone={({ verdict }) => (verdict === null ? 'warn' : undefined)}
        empty={
          <EmptyState title="Nothing is called false">
            <p>What agencies doubt will wait here for you.</p>
          </EmptyState>
        }
        columns={[
          {
            key: 'what',
            header: 'What',
            cell: ({ indicator, patterns }) =>
              indicator
                ? defang(indicator.value)
                : `${formatPatternNumber(patterns[0]?.number ?? 0)} as a whole`,
          },
          {
            key: 'state',
            header: 'State',
            narrow: true,
            cell: ({ verdict }) => (
              <Tag
                mark={disputeMarks[verdict ?? 'waits']}
                label={disputeNames[verdict ?? 'waits']}
              />
            ),
          },
          {
            key: 'patterns',
            header: 'In',
            cell: ({ patterns }) =>
              patterns.map(({ number }) => formatPatternNumber(number)).join(', '),
          },
          {
            key: 'denials',
            header: 'Say it is false',
            numeric: true,
            narrow: true,
            cell: ({ denials }) => denials.length,
          },
          {
            key: 'acted',
            header: 'Acted on it',
            numeric: true,
            narrow: true,
            cell: ({ acted }) => acted,
          },
          {
            key: 'since',
            header: 'Since',
            narrow: true,
            cell: ({ openedAt }) => <RelativeTime at={openedAt} now={desk.now} language="en" />,
          },
        ]}
      />
    </Desk>
  )
}
