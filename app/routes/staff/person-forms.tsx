import { staffRoles } from '#core/access/role-rules.ts'
import { Button } from '#ui/button.tsx'
import { Checkboxes } from '#ui/fields/checkboxes.tsx'
import { ConfirmBlock } from '#ui/staff/confirm-block.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { roleNames } from '#ui/staff/words.ts'
import { roleHints } from './words.ts'

type Props = {
  person: { id: string; callSign: string; roles: string[]; status: string; agency: object | null }
  formToken: string
}

/** What an administrator can do about someone else: roles, a new link, the end of access. */
export function PersonForms({ person, formToken }: Props) {
  const base = `/staff/people/${person.id}`
  return (
    <>
      {person.agency === null && (
        <Section title="Roles">
          <form method="post" action={`${base}/roles`} noValidate>
            <FormToken value={formToken} />
            <Checkboxes
              id="roles"
              name="roles"
              label={`What ${person.callSign} may do`}
              value={person.roles}
              choices={staffRoles.map((role) => ({
                value: role,
                label: roleNames[role],
                hint: roleHints[role],
              }))}
            />
            <Button kind="secondary">Change the roles</Button>
          </form>
        </Section>
      )}
      <Section title="Access">
        <ConfirmBlock summary={person.status === 'invited' ? 'New link…' : 'Let them enrol anew…'}>
          <form method="post" action={`${base}/invitation`}>
            <FormToken value={formToken} />
            <p>
              Makes a one-time link. Any older link, the password, the authenticator and all
              sessions end now. Use it when someone lost their phone, or comes back.
            </p>
            <Button kind="secondary">Make a new link</Button>
          </form>
        </ConfirmBlock>
        {person.status !== 'disabled' && (
          <ConfirmBlock summary="Disable…" danger>
            <form method="post" action={`${base}/disabling`}>
              <FormToken value={formToken} />
              <p>
                Every session of {person.callSign} ends, and their next click is refused. What they
                did stays in the audit.
              </p>
              <Button kind="danger">Disable {person.callSign}</Button>
            </form>
          </ConfirmBlock>
        )}
      </Section>
    </>
  )
}
