import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { deskOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { readPerson } from '#operations/access/list-people.server.ts'
import { reinvitePerson } from '#operations/access/reinvite-person.server.ts'
import { Desk } from '#ui/staff/desk.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { idOf } from './id-of.ts'
import { InvitationLink, linkFor } from './invitation-link.tsx'
import { requestPath } from './requests/path.ts'

export const meta = () => [{ title: pageTitle('New invitation') }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'people.manage')
  const person = await readPerson(args.context.house, idOf(args))
  if (!person) throw refuse(404, 'person_unknown')
  const back = `/staff/people/${person.id}`
  return {
    desk: { ...(await deskOf(args, actor)), here: back },
    callSign: person.callSign,
    back,
  }
}

export async function action(args: ActionFunctionArgs) {
  const { house } = args.context
  const actor = await requireStaff(args, 'people.manage')
  const id = idOf(args)
  await readForm(args)
  const result = await reinvitePerson(house, actor, id)
  if (result.ok && result.done)
    return json({ link: linkFor(house.env.PUBLIC_ORIGIN, result.token) })
  if (result.ok) throw seeOther(requestPath(result.requestId, 'asked'))
  if (result.reason === 'person_unknown') throw refuse(404, result.reason)
  throw seeOther(`/staff/people/${id}?problem=${result.reason}`)
}

/** The answer to the form that makes a link; opened by itself, it has nothing to show. */
export default function PersonInvitation() {
  const { desk, callSign, back } = useLoaderData<typeof loader>()
  const made = useActionData<typeof action>()
  return (
    <Desk
      desk={desk}
      current="people"
      title={callSign}
      eyebrow={<a href={back}>Back to {callSign}</a>}
    >
      {made ? (
        <InvitationLink callSign={callSign} link={made.link} />
      ) : (
        <EmptyState title="A link is shown only once, when it is made">
          <p>
            <a href={back}>Make a new one</a>
          </p>
        </EmptyState>
      )}
    </Desk>
  )
}
