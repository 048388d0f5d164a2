import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { viewQuery } from '#core/case/saved-view.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { seeOther } from '#infra/http/refusal.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { nameQueues } from '#operations/routing/queues/name-queues.server.ts'
import { listViews } from '#operations/triage/views/list-views.server.ts'
import { saveView } from '#operations/triage/views/save-view.server.ts'
import { DataTable } from '#ui/staff/data-table.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { filterText } from '../queue/filter-words.ts'
import { shownFilter } from '../queue/hrefs.ts'
import { readTypedView } from './typed-view.server.ts'
import { ViewForm } from './view-form.tsx'

export const meta = () => [{ title: pageTitle('Saved views') }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'queue.view')
  const { house } = args.context
  return {
    desk: await deskOf(args, actor),
    views: await listViews(house, actor),
    queues: await nameQueues(house),
  }
}

/** Saves the filters that the queue's form hands over, and goes back to them. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireStaff(args, 'queue.view')
  const form = await readForm(args)
  const typed = readTypedView(form)
  const query = String(form.get('query') ?? '')
  const result = await saveView(args.context.house, actor, { ...typed, query })
  if (result.ok) throw seeOther(`/triage?${result.query}`)
  return json({ ...typed, query, reason: result.reason }, { status: 400 })
}

export default function SavedViews() {
  const { desk, views, queues } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <Desk desk={desk} current="queue" title="Saved views">
      {refused && (
        <Section title="Save this view">
          <p>
            {filterText(shownFilter(new URLSearchParams(viewQuery(refused.query) ?? '')), queues)}
          </p>
          <ViewForm
            action="/triage/views"
            formToken={desk.formToken}
            value={refused}
            refused={refused}
            button="Save"
          >
            <input type="hidden" name="query" value={refused.query} />
          </ViewForm>
        </Section>
      )}
      <DataTable
        caption="Your views and those that are shared"
        rows={views}
        rowKey={({ id }) => id}
        rowHref={({ query }) => `/triage?${query}`}
        empty={
          <EmptyState title="No saved view yet">
            <p>
              Filter or search <a href="/triage">the queue</a>, then save it under a name.
            </p>
          </EmptyState>
        }
        columns={[
          { key: 'name', header: 'View', cell: ({ name }) => name },
          {
            key: 'shows',
            header: 'Shows',
            cell: ({ query }) => filterText(shownFilter(new URLSearchParams(query)), queues),
          },
          {
            key: 'who',
            header: 'Who sees it',
            cell: (row) => (row.shared ? (row.own ? 'Everyone' : `Shared by ${row.owner}`) : 'You'),
          },
          {
            key: 'change',
            header: 'Change',
            narrow: true,
            cell: ({ id, own, name }) =>
              own && (
                <a href={`/triage/views/${id}`}>
                  Change<span className="visually-hidden"> {name}</span>
                </a>
              ),
          },
        ]}
      />
    </Desk>
  )
}
