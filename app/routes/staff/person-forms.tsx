import { staffRoles } from '#core/access/role-rules.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
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
            <p>
              What gives something waits for another administrator. What only takes away counts at
              once.
            </p>
            <Button kind="secondary">Change the roles</Button>
          </form>
        </Section>
      )}
      <Section title="Access">
        <ConfirmBlock summary={person.status === 'invited' ? 'New link…' : 'Let them enrol anew…'}>
          <form method="post" action={`${base}/invitation`}>
            <FormToken value={formToken} />
            <p>
              {person.status === 'invited'
                ? 'Makes a one-time link. Any older link ends now.'
                : 'Asks another administrator for a one-time link. Once they confirm, the password, passkeys, authenticator and all sessions end. Use it when someone lost their phone, or comes back.'}
            </p>
            <Button kind="secondary">
              {person.status === 'invited' ? 'Make a new link' : 'Ask for a new link'}
            </Button>
          </form>
        </ConfirmBlock>
        {person.status === 'active' && (
          <ConfirmBlock summary="End their sessions…">
            <form method="post" action={`${base}/ended-sessions`}>
              <FormToken value={formToken} />
              <p>
                Signs {person.callSign} out everywhere, such as after a laptop was stolen. They can
                sign in again.
              </p>
              <Button kind="secondary">End all sessions</Button>
            </form>
          </ConfirmBlock>
        )}
        {person.status !== 'disabled' && (
          <p>
            <ButtonLink kind="danger" small href={`${base}/disabling`}>
              End their access…
            </ButtonLink>
          </p>
        )}
      </Section>
    </>
  )
}
