import { staffRoles } from '#core/access/role-rules.ts'
import { Button } from '#ui/button.tsx'
import { Checkboxes } from '#ui/fields/checkboxes.tsx'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { TextInput } from '#ui/fields/text-input.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { roleNames } from '#ui/staff/words.ts'
import { errorTitle, inviteReasons, roleHints } from './words.ts'

type Reason = keyof typeof inviteReasons
type Refused = { email: string; roles: string[]; reason: Reason }

const aboutRoles: ReadonlySet<Reason> = new Set<Reason>([
  'roles_missing',
  'roles_unknown',
  'roles_clash',
  'agency_missing',
])

/** Who is invited and, on the people page, what they will do here. */
export function InviteForm(props: {
  action: string
  formToken: string
  refused: Refused | null
  withRoles?: boolean
}) {
  const { refused } = props
  const error = refused ? inviteReasons[refused.reason] : undefined
  const rolesWrong = refused !== null && aboutRoles.has(refused.reason)
  return (
    <Section title="Invite someone" id="invite">
      <ErrorSummary
        title={errorTitle}
        errors={error ? [{ href: rolesWrong ? '#roles' : '#email', text: error }] : []}
      />
      <form method="post" action={props.action} noValidate>
        <FormToken value={props.formToken} />
        <TextInput
          id="email"
          name="email"
          label="E-mail"
          hint="They sign in with it. Others see only a call-sign, which the house gives out."
          error={rolesWrong ? undefined : error}
          type="email"
          spellCheck={false}
          width="medium"
          value={refused?.email}
        />
        {props.withRoles && (
          <Checkboxes
            id="roles"
            name="roles"
            label="Roles"
            error={rolesWrong ? error : undefined}
            value={refused?.roles}
            choices={staffRoles.map((role) => ({
              value: role,
              label: roleNames[role],
              hint: roleHints[role],
            }))}
          />
        )}
        <Button>Make an invitation</Button>
      </form>
    </Section>
  )
}
