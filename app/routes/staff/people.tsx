import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { personStates } from '#core/access/person.ts'
import { requestLimits } from '#core/access/role-request.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { seeOther } from '#infra/http/refusal.server.ts'
import { isStepUpFresh, requireStaff } from '#infra/http/staff-guard.server.ts'
import { invitePerson } from '#operations/access/invite-person.server.ts'
import { listPeople } from '#operations/access/list-people.server.ts'
import { isSoleAdmin, listRequests } from '#operations/access/roles/read-requests.server.ts'
import { Callout } from '#ui/staff/callout.tsx'
import { ConfirmFirst } from '#ui/staff/confirm-first.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { Pagination } from '#ui/staff/pagination.tsx'
import { Tabs } from '#ui/staff/tabs.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { textOf, textsOf } from './form-text.ts'
import { InvitationLink, linkFor } from './invitation-link.tsx'
import { InviteForm } from './invite-form.tsx'
import { PeopleTable } from './people-table.tsx'
import { requestPath } from './requests/path.ts'
import { RequestsTable } from './requests/table.tsx'
import { personStates as stateNames } from './words.ts'

export const meta = () => [{ title: pageTitle('People') }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'people.manage')
  const query = new URL(args.request.url).searchParams
  const status = personStates.find((known) => known === query.get('status'))
  const after = query.get('after')?.slice(0, 80) || undefined
  return {
    desk: await deskOf(args, actor),
    fresh: await isStepUpFresh(args),
    status: status ?? null,
    first: after === undefined,
    isSole: await isSoleAdmin(args.context.house, actor),
    waiting: (await listRequests(args.context.house, actor)).waiting,
    ...(await listPeople(args.context.house, { status, after })),
  }
}

/** Invites someone of the house's own staff; an agency's people are invited from the agency's page. */
export async function action(args: ActionFunctionArgs) {
  const { house } = args.context
  const actor = await requireStaff(args, 'people.manage')
  const form = await readForm(args)
  const typed = { email: textOf(form, 'email'), roles: textsOf(form, 'roles') }
  const result = await invitePerson(house, actor, { ...typed, agencyId: null })
  if (!result.ok) {
    return json({ invited: null, refused: { ...typed, reason: result.reason } }, { status: 400 })
  }
  if (!result.done) throw seeOther(requestPath(result.requestId, 'asked'))
  const { callSign, token } = result
  return json({
    invited: { callSign, link: linkFor(house.env.PUBLIC_ORIGIN, token) },
    refused: null,
  })
}

export default function People() {
  const { desk, fresh, status, first, isSole, waiting, people, next } =
    useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const base = status ? `?status=${status}&` : '?'
  return (
    <Desk
      desk={desk}
      current="people"
      title="People"
      wide
      actions={
        <>
          <a href="/staff/roles">Who may do what</a>{' '}
          <a href="/staff/role-requests">All changes of roles</a>
        </>
      }
    >
      {sent?.invited && <InvitationLink {...sent.invited} />}
      {isSole && (
        <Callout tone="warn" title="You are the only administrator">
          <p>
            Invite a second one before anybody else: as the first administrator you may do that
            alone, once. Without them each change of roles waits {requestLimits.aloneHours} hours,
            and all staff are told.
          </p>
        </Callout>
      )}
      {waiting.length > 0 && (
        <Section title={`Changes of roles that wait (${waiting.length})`} flush>
          <RequestsTable caption="Changes of roles that wait" requests={waiting} now={desk.now} />
        </Section>
      )}
      <Tabs
        label="Which people"
        current={status ?? 'all'}
        tabs={[
          { key: 'all', href: '/staff/people', label: 'All' },
          ...personStates.map((key) => ({
            key,
            href: `/staff/people?status=${key}`,
            label: stateNames[key],
          })),
        ]}
      />
      <PeopleTable people={people} now={desk.now} />
      {(next || !first) && (
        <Pagination
          label="Pages"
          range="By call-sign"
          previous={first ? undefined : { href: '/staff/people', label: 'To the start' }}
          next={
            next ? { href: `${base}after=${encodeURIComponent(next)}`, label: 'Next' } : undefined
          }
        />
      )}
      {fresh ? (
        <InviteForm
          action="/staff/people"
          formToken={desk.formToken}
          refused={sent?.refused ?? null}
          withRoles
        />
      ) : (
        <ConfirmFirst next="/staff/people" what="Inviting someone" />
      )}
    </Desk>
  )
}
