import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { faultTexts } from '#core/action/faults.ts'
import { itemFaults } from '#core/action/item.ts'
import { requireAgencyMember } from '#infra/http/agency-guard.server.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { AgencyDesk } from '#ui/staff/desk.tsx'
import { pageTitle } from '#ui/staff/words.ts'

export const meta = () => [{ title: pageTitle('Errors of actions') }]

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireAgencyMember(args, 'agency.view')
  return { desk: await deskOf(args, member) }
}

/** Where the `type` of an action's problem leads. */
export default function Errors() {
  const { desk } = useLoaderData<typeof loader>()
  return (
    <AgencyDesk
      desk={desk}
      current="agency_api"
      title="Errors of actions"
      eyebrow={<a href="/agency/api">API</a>}
      lead="What may be wrong with one action of many that a program sends. The others are recorded."
    >
      <dl className="facts problems">
        {itemFaults.map((code) => (
          <div key={code} id={code}>
            <dt>
              <code>{code}</code>
            </dt>
            <dd>{faultTexts[code]}</dd>
          </div>
        ))}
      </dl>
    </AgencyDesk>
  )
}
