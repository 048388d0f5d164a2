import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#core/access/permissions.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { seeOther } from '#infra/http/refusal.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { createAgency } from '#operations/access/create-agency.server.ts'
import { listAgencies } from '#operations/access/list-agencies.server.ts'
import { standingsOf } from '#operations/agency/standings.server.ts'
import { DataTable } from '#ui/staff/data-table.tsx'
import { Desk } from '#ui/staff/desk.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { AgencyForm } from './agency-form.tsx'
import { countryName, sectorName } from './agency-names.ts'
import { StandingTag } from './agreement-tables.tsx'
import { textOf } from './form-text.ts'

export const meta = () => [{ title: pageTitle('Agencies') }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'agencies.view')
  const agencies = await listAgencies(args.context.house)
  const standings = await standingsOf(
    args.context.house,
    agencies.map(({ id }) => id),
  )
  return {
    desk: await deskOf(args, actor),
    mayAdd: may(actor.roles, 'agencies.manage'),
    maySettle: may(actor.roles, 'agencies.terms'),
    agencies: agencies.map((agency) => ({
      ...agency,
      standing: standings.get(agency.id) ?? { state: 'accepted' as const },
    })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireStaff(args, 'agencies.manage')
  const form = await readForm(args)
  const typed = {
    name: textOf(form, 'name'),
    sector: textOf(form, 'sector'),
    country: textOf(form, 'country'),
  }
  const result = await createAgency(args.context.house, actor, typed)
  if (result.ok) throw seeOther(`/staff/agencies/${result.agencyId}`)
  return json({ ...typed, reason: result.reason }, { status: 400 })
}

export default function Agencies() {
  const { desk, mayAdd, maySettle, agencies } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <Desk
      desk={desk}
      current="agencies"
      title="Agencies"
      actions={<a href="/staff/agreement">The agreement</a>}
    >
      <DataTable
        caption="Partner agencies"
        rows={agencies}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/staff/agencies/${id}`}
        empty={
          <EmptyState title="No agency yet">
            <p>Add the first one below, then invite its people.</p>
          </EmptyState>
        }
        columns={[
          { key: 'name', header: 'Agency', cell: (row) => row.name },
          { key: 'sector', header: 'Sector', cell: (row) => sectorName(row.sector) },
          { key: 'country', header: 'Country', cell: (row) => countryName(row.country) },
          {
            key: 'standing',
            header: 'Agreement',
            cell: (row) => <StandingTag standing={row.standing} now={desk.now} />,
          },
          {
            key: 'ceiling',
            header: 'May read up to',
            cell: (row) => (
              <>
                TLP:{row.ceiling.toUpperCase()}{' '}
                {maySettle && (
                  <a href={`/staff/agencies/${row.id}/ceiling`}>
                    Change<span className="visually-hidden"> for {row.name}</span>
                  </a>
                )}
              </>
            ),
          },
          {
            key: 'people',
            header: 'People',
            numeric: true,
            narrow: true,
            cell: (row) => row.people,
          },
          {
            key: 'keys',
            header: 'Live keys',
            numeric: true,
            narrow: true,
            cell: (row) => row.keys,
          },
          {
            key: 'usage',
            header: 'Usage',
            narrow: true,
            cell: (row) => (
              <a href={`/staff/agencies/${row.id}/usage`}>
                Look<span className="visually-hidden"> at what {row.name} fetched</span>
              </a>
            ),
          },
        ]}
      />
      {mayAdd && <AgencyForm formToken={desk.formToken} refused={refused ?? null} />}
    </Desk>
  )
}
