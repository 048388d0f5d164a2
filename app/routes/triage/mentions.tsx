import type { LoaderFunctionArgs } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { formatCaseNumber } from '#core/case/number.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { listMentions, type MentionView } from '#operations/triage/mentions/list-mentions.server.ts'
import { type Column, DataTable } from '#ui/staff/data-table.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { StatusTag } from '#ui/staff/status-tag.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { RelativeTime } from '#ui/time.tsx'
import { kindNames, stateNames } from './words.ts'

export const meta: MetaFunction = () => [{ title: pageTitle('Mentions') }]

/** The notes that name the reader: where, by whom and when. Their words stay in their cases. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'case.work')
  return {
    desk: await deskOf(args, actor),
    mentions: await listMentions(args.context.house, actor),
  }
}

type Mention = Omit<MentionView, 'at'> & { at: string }

const columnsAt = (now: string): Column<Mention>[] => [
  {
    key: 'case',
    header: 'Case',
    cell: ({ number }) => <a href={`/triage/cases/${number}#notes`}>{formatCaseNumber(number)}</a>,
  },
  { key: 'what', header: 'About', cell: ({ kind }) => kindNames[kind] },
  {
    key: 'state',
    header: 'State',
    cell: ({ state }) => <StatusTag of="case" state={state} label={stateNames[state]} />,
  },
  { key: 'by', header: 'By', cell: ({ by }) => by },
  {
    key: 'at',
    header: 'When',
    cell: ({ at }) => <RelativeTime at={at} now={now} language="en" />,
  },
]

export default function Mentions() {
  const { desk, mentions } = useLoaderData<typeof loader>()
  return (
    <Desk desk={desk} current="queue" title="Notes that mention you">
      <Section title="Newest first" flush>
        <DataTable
          caption="Notes that mention you"
          columns={columnsAt(desk.now)}
          rows={mentions}
          rowKey={({ noteId }) => noteId}
          empty={
            <EmptyState title="No note mentions you">
              <p>A colleague who writes @{desk.callSign} in a note lets you know of it here.</p>
            </EmptyState>
          }
        />
      </Section>
    </Desk>
  )
}
