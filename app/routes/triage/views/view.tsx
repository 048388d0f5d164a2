import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { deskOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { nameQueues } from '#operations/routing/queues/name-queues.server.ts'
import { changeView } from '#operations/triage/views/change-view.server.ts'
import { listViews } from '#operations/triage/views/list-views.server.ts'
import { Button } from '#ui/button.tsx'
import { ConfirmBlock } from '#ui/staff/confirm-block.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { filterText } from '../queue/filter-words.ts'
import { shownFilter } from '../queue/hrefs.ts'
import { readTypedView } from './typed-view.server.ts'
import { ViewForm } from './view-form.tsx'

export const meta = () => [{ title: pageTitle('Saved view') }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'queue.view')
  const views = await listViews(args.context.house, actor)
  const view = views.find(({ id, own }) => own && id === args.params.id)
  if (!view) throw refuse(404, 'view_unknown')
  const queues = await nameQueues(args.context.house)
  return { desk: await deskOf(args, actor), view, queues }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireStaff(args, 'queue.view')
  const typed = readTypedView(await readForm(args))
  const result = await changeView(args.context.house, actor, args.params.id ?? '', typed)
  if (result.ok) throw seeOther('/triage/views')
  if (result.reason === 'view_unknown') throw refuse(404, 'view_unknown')
  return json({ ...typed, reason: result.reason }, { status: 400 })
}

export default function View() {
  const { desk, view, queues } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const address = `/triage/views/${view.id}`
  return (
    <Desk desk={desk} current="queue" title={view.name}>
      <Section title="Saved view">
        <p>
          {filterText(shownFilter(new URLSearchParams(view.query)), queues)}{' '}
          <a href={`/triage?${view.query}`}>Show these cases</a>
        </p>
        <ViewForm
          action={address}
          formToken={desk.formToken}
          value={view}
          refused={refused ?? null}
          button="Save"
        />
      </Section>
      <ConfirmBlock summary="Delete this view…" danger>
        <p>
          {view.shared
            ? 'It goes for everyone who works the queue. The cases stay as they are.'
            : 'The cases stay as they are.'}
        </p>
        <form method="post" action={`${address}/removal`}>
          <FormToken value={desk.formToken} />
          <Button kind="danger" small>
            Delete “{view.name}”
          </Button>
        </form>
      </ConfirmBlock>
      <p>
        <a href="/triage/views">All saved views</a>
      </p>
    </Desk>
  )
}
