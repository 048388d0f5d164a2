import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { may } from '#core/access/permissions.ts'
import { requestLimits } from '#core/access/role-request.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { requireStaff } from '#infra/http/staff-guard.server.ts'
import { listRequests } from '#operations/access/roles/read-requests.server.ts'
import { Desk } from '#ui/staff/desk.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { RequestsTable } from './table.tsx'

export const meta = () => [{ title: pageTitle('Changes of roles') }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireStaff(args, 'people.stop')
  return {
    desk: await deskOf(args, actor),
    ...(await listRequests(args.context.house, actor)),
  }
}

export default function RoleRequests() {
  const { desk, waiting, closed } = useLoaderData<typeof loader>()
  const admin = may(desk.roles, 'people.manage')
  return (
    <Desk
      desk={desk}
      current={admin ? 'people' : 'role_changes'}
      title="Changes of roles"
      wide
      eyebrow={
        admin ? <a href="/staff/people">People</a> : <a href="/staff/roles">Who may do what</a>
      }
    >
      <p>
        One administrator asks, another confirms within {requestLimits.days} days. While there is
        only one, a change waits {requestLimits.aloneHours} hours, and any supervisor can stop it.
      </p>
      <Section title="Waiting" flush>
        <RequestsTable caption="Waiting" requests={waiting} now={desk.now} />
      </Section>
      <Section title="Closed of late" flush>
        <RequestsTable caption="Closed of late" requests={closed} now={desk.now} />
      </Section>
    </Desk>
  )
}
