import { invitationDays } from '#core/access/person.ts'
import { SecretOnce } from '#ui/agency/secret-once.tsx'
import { copyWords } from '#ui/staff/words.ts'

/** Where an invitation's holder enrols. */
export function linkFor(origin: string, token: string): string {
  return `${origin}/staff/enrol/${token}`
}

/** The link that is shown this once; whoever opens it first becomes this person. */
export function InvitationLink(props: { callSign: string; link: string }) {
  return (
    <SecretOnce title={`Invitation for ${props.callSign}`} secret={props.link} copy={copyWords}>
      <p>
        It is shown this once, and works once within {invitationDays} days. Give it to the person by
        a way that only they read: whoever opens it first becomes {props.callSign}.
      </p>
    </SecretOnce>
  )
}
