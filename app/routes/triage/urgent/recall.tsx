import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { validate as isUuid } from 'uuid'
import { formatPatternNumber } from '#core/pattern/number.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { chaseRecall } from '#operations/recall/chase.server.ts'
import { readRecall } from '#operations/recall/read-recall.server.ts'
import { receiptMarks, receiptNames } from '#ui/agency/recall-words.ts'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { DataTable } from '#ui/staff/data-table.tsx'
import { DescriptionList } from '#ui/staff/description-list.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { Tag } from '#ui/staff/status-tag.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { RelativeTime } from '#ui/time.tsx'
import { durationWords } from './duration.ts'

export const meta = () => [{ title: pageTitle('Recall') }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'urgent.manage')
  const read = await readRecall(args.context.house, idOf(args))
  if (!read) throw refuse(404, 'recall_unknown')
  const done = new URL(args.request.url).searchParams.get('done')
  return { desk: await deskOf(args, actor), ...read, done }
}

/** Writes once more to those who have not confirmed. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireStaff(args, 'urgent.manage')
  await readForm(args)
  const id = idOf(args)
  await chaseRecall(args.context.house, actor, id)
  return seeOther(`/triage/urgent/recalls/${id}?done=chased`)
}

function idOf({ params }: LoaderFunctionArgs): string {
  const id = params.id ?? ''
  if (!isUuid(id)) throw refuse(404, 'recall_unknown')
  return id
}

/** Who had the pattern, who has taken it out, and who still owes a word. */
export default function Recall() {
  const { desk, recall, receipts, done } = useLoaderData<typeof loader>()
  const { figures } = recall
  const owing = figures.asked - figures.confirmed
  return (
    <Desk
      desk={desk}
      current="urgent"
      title={`Recall of ${formatPatternNumber(recall.pattern)}`}
      eyebrow={<a href="/triage/urgent">Urgent</a>}
    >
      {done === 'chased' && (
        <Callout tone="good" live>
          They are reminded by e-mail.
        </Callout>
      )}
      <DescriptionList
        items={[
          { key: 'title', term: 'Pattern', value: recall.title },
          {
            key: 'at',
            term: 'Taken back',
            value: <RelativeTime at={recall.at} now={desk.now} language="en" />,
          },
          { key: 'out', term: 'Confirmed', value: `${figures.confirmed} of ${figures.asked}` },
          { key: 'late', term: 'Overdue', value: figures.overdue },
          {
            key: 'half',
            term: 'Half of them within',
            value: figures.medianMs === null ? 'Nobody yet' : durationWords(figures.medianMs),
          },
        ]}
      />
      {owing > 0 && (
        <form method="post" action={`/triage/urgent/recalls/${recall.id}`}>
          <FormToken value={desk.formToken} />
          <Button>{owing === 1 ? 'Remind the one' : `Remind the ${owing}`} who owe a word</Button>
        </form>
      )}
      <DataTable
        caption="Agencies, those that owe a word first"
        rows={receipts}
        rowKey={({ agencyId }) => agencyId}
        rowTone={({ state }) => (state === 'overdue' ? 'warn' : undefined)}
        empty={<EmptyState title="No agency was concerned" />}
        columns={[
          { key: 'agency', header: 'Agency', cell: ({ agency }) => <bdi>{agency}</bdi> },
          {
            key: 'state',
            header: 'State',
            narrow: true,
            cell: ({ state }) => <Tag mark={receiptMarks[state]} label={receiptNames[state]} />,
          },
          {
            key: 'when',
            header: 'Since',
            narrow: true,
            cell: ({ askedAt, confirmedAt }) => (
              <RelativeTime at={confirmedAt ?? askedAt} now={desk.now} language="en" />
            ),
          },
          { key: 'by', header: 'By', narrow: true, cell: ({ by }) => by ?? '–' },
          { key: 'mails', header: 'Reminded', numeric: true, cell: (row) => row.reminders },
        ]}
      />
    </Desk>
  )
}
