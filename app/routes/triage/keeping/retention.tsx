import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formatCaseNumber } from '#core/case/number.ts'
import { previewDays } from '#core/retention/due.ts'
import { retentionKeys } from '#core/retention/periods.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { previewEnding } from '#operations/retention/preview-ending.server.ts'
import { DataTable } from '#ui/staff/data-table.tsx'
import { DescriptionList } from '#ui/staff/description-list.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { RelativeTime } from '#ui/time.tsx'
import { counted, verdictNames } from '../words.ts'
import { keptNames, periodNames } from './words.ts'

export const meta = () => [{ title: pageTitle('Retention') }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'case.hold')
  return { desk: await deskOf(args, actor), ...(await previewEnding(args.context.house, actor)) }
}

export default function Retention() {
  const { desk, ending, more, periods } = useLoaderData<typeof loader>()
  return (
    <Desk desk={desk} current="retention" title="What goes, and when">
      <p>
        What has had its time is destroyed by itself: the keys of a case and its tips, their words,
        files and contact details. The number, the verdict and the audit log stay, and so does what
        a release carried. <a href="/triage/holds">Legal holds</a> keep a case from it.
      </p>
      <Section title={`In the next ${previewDays} days`} flush>
        <DataTable
          caption="Cases whose time is over soon, the first to go first"
          rows={ending}
          rowKey={({ number }) => String(number)}
          rowHref={({ number }) => `/triage/cases/${number}`}
          rowTone={({ kept }) => (kept ? 'warn' : undefined)}
          empty={
            <EmptyState title="Nothing goes soon">
              <p>No case’s time is over within {previewDays} days.</p>
            </EmptyState>
          }
          columns={[
            { key: 'case', header: 'Case', cell: ({ number }) => formatCaseNumber(number) },
            {
              key: 'what',
              header: 'What it is',
              cell: ({ verdict, quarantined }) =>
                quarantined ? 'Junk in quarantine' : verdict ? verdictNames[verdict] : '',
            },
            {
              key: 'due',
              header: 'Due',
              cell: ({ dueAt }) => (
                <RelativeTime at={dueAt} now={desk.now} language="en" form="day" />
              ),
            },
            {
              key: 'kept',
              header: 'Goes',
              cell: ({ kept }) => (kept ? keptNames[kept] : 'By itself'),
            },
          ]}
        />
        {more && <p>More go in these days than this page shows.</p>}
      </Section>
      <Section title="How long things are kept">
        <DescriptionList
          items={retentionKeys.map((key) => ({
            key,
            term: periodNames[key],
            value: counted(periods[key], 'day'),
          }))}
        />
        <p>
          From when a case was resolved, or since the reporter’s last word; junk from when it was
          filed. Whoever runs this server sets it (RETENTION).
        </p>
      </Section>
    </Desk>
  )
}
