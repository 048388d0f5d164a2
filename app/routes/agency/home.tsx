import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAgencyMember } from '#infra/http/agency-guard.server.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { refuse } from '#infra/http/refusal.server.ts'
import { clearanceOf } from '#operations/portal/clearance-of.server.ts'
import { newestNumber } from '#operations/portal/newest-number.server.ts'
import { noteVisit } from '#operations/portal/note-visit.server.ts'
import { lastReleaseAt, readWhatsNew } from '#operations/portal/read-whats-new.server.ts'
import { listRecalls } from '#operations/recall/list-recalls.server.ts'
import { listAgencyKeys } from '#operations/release/list-agency-keys.server.ts'
import { Callout } from '#ui/staff/callout.tsx'
import { AgencyDesk } from '#ui/staff/desk.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { FirstVisit } from './home/first-visit.tsx'
import { ToDo } from './home/to-do.tsx'
import { Ways } from './home/ways.tsx'
import { WhatsNew } from './home/whats-new.tsx'
import { PatternTable } from './patterns/table.tsx'

export const meta = () => [{ title: pageTitle('Home') }]

export async function loader(args: LoaderFunctionArgs) {
  const { house } = args.context
  const member = await requireAgencyMember(args, 'agency.view')
  const clearance = await clearanceOf(house, member.agencyId)
  if (!clearance) throw refuse(403, 'not_permitted')
  const { since } = await noteVisit(house, member.id)
  const recalls = await listRecalls(house, { agencyId: member.agencyId, clearance })
  const keys = await listAgencyKeys(house, member.agencyId)
  return {
    desk: await deskOf(args, member),
    agency: member.agency,
    newest: await newestNumber(house),
    marked: new URL(args.request.url).searchParams.get('seen') === 'all',
    since,
    news: await readWhatsNew(house, clearance, since ? await lastReleaseAt(house, since) : 0),
    recalls: recalls.filter(({ state }) => state === 'waiting' || state === 'overdue').length,
    ending: keys
      .filter(({ state }) => state === 'expiring')
      .map(({ prefix, label, expiresAt }) => ({ prefix, label, expiresAt })),
  }
}

/** What an agency's people see first: what there is to do, and what is new to them. */
export default function Home() {
  const { desk, agency, newest, marked, since, news, recalls, ending } =
    useLoaderData<typeof loader>()
  return (
    <AgencyDesk
      desk={desk}
      current="agency_home"
      title={agency.name}
      lead="Verified patterns of scams and trafficking, and what your sector can do about them."
    >
      {marked && (
        <Callout tone="good" title="All is marked as seen" live>
          <p>What comes from now on is new to you.</p>
        </Callout>
      )}
      {newest && (
        <p>
          The newest release:{' '}
          <a href={`/agency/releases/${newest.number}`}>Release {newest.number}</a>, week{' '}
          {newest.week}
        </p>
      )}
      <ToDo recalls={recalls} ending={ending} now={desk.now} />
      {since === null ? (
        <FirstVisit />
      ) : (
        <WhatsNew news={news} since={since} now={desk.now} formToken={desk.formToken} />
      )}
      {(news.first.length > 0 || since === null) && (
        <PatternTable
          caption={since === null ? 'The newest patterns' : 'New since your last visit'}
          patterns={news.first}
          sector={agency.sector}
          empty={
            <EmptyState title="Nothing was released for you yet">
              <p>The first patterns come as soon as some were verified and approved.</p>
            </EmptyState>
          }
        />
      )}
      <Ways />
    </AgencyDesk>
  )
}
