import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { may } from '#core/access/permissions.ts'
import { deskOf } from '#infra/http/desk.server.ts'
import { requireSession } from '#infra/http/staff-guard.server.ts'
import { Desk } from '#ui/staff/desk.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { pageTitle } from '#ui/staff/words.ts'
import { Powers } from './powers.tsx'
import { RolesTable } from './roles-table.tsx'

export const meta = () => [{ title: pageTitle('Roles') }]

/** For whoever is signed in: nobody should have to guess what a colleague may see. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireSession(args)
  return { desk: await deskOf(args, actor) }
}

export default function Roles() {
  const { desk } = useLoaderData<typeof loader>()
  return (
    <Desk
      desk={desk}
      title="Who may do what"
      wide
      eyebrow={<a href="/staff/account">Your account</a>}
      actions={
        may(desk.roles, 'people.stop') && (
          <a href="/staff/role-requests">Changes of roles that wait</a>
        )
      }
    >
      <p>
        A role gives what its column says and nothing else; several roles add up. Where a fresh code
        is needed, the second factor is asked for again when five minutes have passed. An
        administrator holds no other role, and nobody changes their own. Giving somebody a role
        takes two administrators.
      </p>
      <Section title="What your roles add up to">
        <Powers roles={desk.roles} />
      </Section>
      <Section title="All roles" flush>
        <RolesTable />
      </Section>
    </Desk>
  )
}
