import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { deskOf } from '#infra/http/desk.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { listPractice } from '#operations/quality/practise.server.ts'
import { DataTable } from '#ui/staff/data-table.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { countryOf, kindNames } from '../words.ts'
import { practiceTitle } from './words.ts'

export const meta = () => [{ title: pageTitle(practiceTitle) }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'case.work')
  return {
    desk: await deskOf(args, actor),
    cases: await listPractice(args.context.house, actor),
  }
}

export default function Practice() {
  const { desk, cases } = useLoaderData<typeof loader>()
  return (
    <Desk
      desk={desk}
      current="care"
      title={practiceTitle}
      eyebrow={<a href="/triage/care">My day</a>}
    >
      <p>
        Golden cases are written by supervisors for practice; nobody told them. You see what was
        expected, and why, once you have answered. Only you see your results.
      </p>
      <DataTable
        caption="Golden cases"
        rows={cases}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/triage/practice/${id}`}
        empty={
          <EmptyState title="No golden case yet">
            <p>A supervisor writes one from the page of a resolved case.</p>
          </EmptyState>
        }
        columns={[
          { key: 'title', header: 'Case', cell: ({ title }) => title },
          { key: 'kind', header: 'Kind', cell: ({ kind }) => kindNames[kind] },
          {
            key: 'country',
            header: 'Country',
            cell: ({ country }) => (country ? countryOf(country) : 'Not said'),
          },
          {
            key: 'own',
            header: 'Your answer',
            cell: ({ own }) => (own ? `As expected in ${own.right} of ${own.of}` : 'Not yet'),
          },
        ]}
      />
    </Desk>
  )
}
