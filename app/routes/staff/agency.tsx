import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#core/access/permissions.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { isStepUpFresh, requireStaff } from '#infra/http/staff-guard.server.ts'
import { invitePerson } from '#operations/access/invite-person.server.ts'
import { readAgency } from '#operations/access/list-agencies.server.ts'
import { listPeople } from '#operations/access/list-people.server.ts'
import { standingOfAgency } from '#operations/agency/standings.server.ts'
import { Callout } from '#ui/staff/callout.tsx'
import { ConfirmFirst } from '#ui/staff/confirm-first.tsx'
import { DescriptionList } from '#ui/staff/description-list.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { countryName, sectorName } from './agency-names.ts'
import { StandingTag } from './agreement-tables.tsx'
import { textOf } from './form-text.ts'
import { idOf } from './id-of.ts'
import { InvitationLink, linkFor } from './invitation-link.tsx'
import { InviteForm } from './invite-form.tsx'
import { PeopleTable } from './people-table.tsx'
import { requestPath } from './requests/path.ts'

export const meta = () => [{ title: pageTitle('Agency') }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'agencies.view')
  const { house } = args.context
  const agency = await readAgency(house, idOf(args))
  if (!agency) throw refuse(404, 'agency_unknown')
  // Who its people are is for administrators.
  const mayManage = may(actor.roles, 'agencies.manage')
  const people = mayManage ? (await listPeople(house, { agencyId: agency.id })).people : null
  return {
    desk: await deskOf(args, actor),
    agency,
    people,
    mayInvite: may(actor.roles, 'people.manage'),
    maySettle: may(actor.roles, 'agencies.terms'),
    standing: await standingOfAgency(house, agency.id),
    done: new URL(args.request.url).searchParams.get('done'),
    fresh: await isStepUpFresh(args),
  }
}

/** Invites one of the agency's people. */
export async function action(args: ActionFunctionArgs) {
  const { house } = args.context
  const actor = await requireStaff(args, 'people.manage')
  const agencyId = idOf(args)
  const email = textOf(await readForm(args), 'email')
  const roles = ['agency_member']
  const result = await invitePerson(house, actor, { email, roles, agencyId })
  if (!result.ok) {
    if (result.reason === 'agency_unknown') throw refuse(404, result.reason)
    const refused = { email, roles, reason: result.reason }
    return json({ invited: null, refused }, { status: 400 })
  }
  if (!result.done) throw seeOther(requestPath(result.requestId, 'asked'))
  const { callSign, token } = result
  return json({
    invited: { callSign, link: linkFor(house.env.PUBLIC_ORIGIN, token) },
    refused: null,
  })
}

export default function Agency() {
  const { desk, agency, people, mayInvite, maySettle, standing, done, fresh } =
    useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const here = `/staff/agencies/${agency.id}`
  return (
    <Desk
      desk={desk}
      current="agencies"
      title={agency.name}
      eyebrow={<a href="/staff/agencies">Agencies</a>}
    >
      {sent?.invited && <InvitationLink {...sent.invited} />}
      {done === 'ceiling' && (
        <Callout tone="good" title="Saved. It counts from the next request." live />
      )}
      <Section title="Who this is">
        <DescriptionList
          items={[
            { key: 'sector', term: 'Sector', value: sectorName(agency.sector) },
            { key: 'country', term: 'Country', value: countryName(agency.country) },
            {
              key: 'ceiling',
              term: 'May read up to',
              value: (
                <>
                  TLP:{agency.ceiling.toUpperCase()}
                  {maySettle && (
                    <>
                      {' '}
                      <a href={`${here}/ceiling`}>Change</a>
                    </>
                  )}
                </>
              ),
            },
            {
              key: 'agreement',
              term: 'Agreement',
              value: <StandingTag standing={standing} now={desk.now} />,
            },
            {
              key: 'keys',
              term: 'Live keys',
              value: (
                <>
                  {agency.keys} <a href={`${here}/usage`}>What it fetched</a>
                </>
              ),
            },
          ]}
        />
      </Section>
      {people && (
        <Section title="Its people" flush>
          <PeopleTable people={people} now={desk.now} />
        </Section>
      )}
      {mayInvite && fresh && (
        <InviteForm action={here} formToken={desk.formToken} refused={sent?.refused ?? null} />
      )}
      {mayInvite && !fresh && <ConfirmFirst next={here} what="Inviting someone" />}
    </Desk>
  )
}
