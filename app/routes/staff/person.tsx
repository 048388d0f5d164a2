import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { deskOf } from '#infra/http/desk.server.ts'
import { refuse } from '#infra/http/refusal.server.ts'
import { isStepUpFresh, requireStaff } from '#infra/http/staff-guard.server.ts'
import { readPerson } from '#operations/access/list-people.server.ts'
import { Callout } from '#ui/staff/callout.tsx'
import { ConfirmFirst } from '#ui/staff/confirm-first.tsx'
import { DescriptionList } from '#ui/staff/description-list.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { RelativeTime } from '#ui/time.tsx'
import { idOf } from './id-of.ts'
import { PersonTag, roleText } from './people-table.tsx'
import { PersonForms } from './person-forms.tsx'
import { Powers } from './powers.tsx'
import { requestPath } from './requests/path.ts'
import { personNotices, personReasons } from './words.ts'

export const meta = () => [{ title: pageTitle('Person') }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'people.manage')
  const person = await readPerson(args.context.house, idOf(args))
  if (!person) throw refuse(404, 'person_unknown')
  const query = new URL(args.request.url).searchParams
  return {
    desk: await deskOf(args, actor),
    person,
    isSelf: person.id === actor.id,
    fresh: await isStepUpFresh(args),
    notice: personNotices[query.get('done') ?? ''] ?? null,
    problem: personReasons[query.get('problem') ?? ''] ?? null,
  }
}

export default function Person() {
  const { desk, person, isSelf, fresh, notice, problem } = useLoaderData<typeof loader>()
  const time = (at: string) => <RelativeTime at={at} now={desk.now} language="en" form="absolute" />
  return (
    <Desk
      desk={desk}
      current="people"
      title={person.callSign}
      eyebrow={<a href="/staff/people">People</a>}
    >
      {notice && (
        <Callout tone="good" live>
          {notice}
        </Callout>
      )}
      {problem && (
        <Callout tone="warn" live>
          {problem}
        </Callout>
      )}
      {person.roleRequests.map(({ id }) => (
        <Callout key={id}>
          <a href={requestPath(id)}>A change for them waits for a second administrator</a>
        </Callout>
      ))}
      <Section title="Who this is">
        <DescriptionList
          items={[
            { key: 'email', term: 'E-mail', value: person.email },
            { key: 'status', term: 'Status', value: <PersonTag row={person} now={desk.now} /> },
            { key: 'roles', term: 'Roles', value: roleText(person.roles) },
            ...(person.agency
              ? [
                  {
                    key: 'agency',
                    term: 'Agency',
                    value: <a href={`/staff/agencies/${person.agency.id}`}>{person.agency.name}</a>,
                  },
                ]
              : []),
            { key: 'since', term: 'Invited first (UTC)', value: time(person.createdAt) },
            ...(person.ssoIdentities.length > 0
              ? [{ key: 'sso', term: 'Single sign-on', value: 'known to the provider' }]
              : []),
            {
              key: 'seen',
              term: 'Last signed in (UTC)',
              value: person.lastSignInAt ? time(person.lastSignInAt) : 'never',
            },
          ]}
        />
        <p>
          <a href={`/triage/audit?about=person:${person.id}`}>What happened to this account</a>
        </p>
      </Section>
      <Section title="What their roles add up to" actions={<a href="/staff/roles">All roles</a>}>
        <Powers roles={person.status === 'disabled' ? [] : person.roles} />
      </Section>
      {isSelf && (
        <Callout>This is you. Another administrator changes your roles or your access.</Callout>
      )}
      {!isSelf && fresh && <PersonForms person={person} formToken={desk.formToken} />}
      {!isSelf && !fresh && (
        <ConfirmFirst next={`/staff/people/${person.id}`} what="Changing someone’s access" />
      )}
    </Desk>
  )
}
