import { ButtonLink } from '../button.tsx'
import { Callout } from './callout.tsx'

/** Instead of a form that would be refused after it was filled in: the fresh code comes first. */
export function ConfirmFirst(props: {
  /** The page to come back to. */
  next: string
  /** e.g. "Making a key". */
  what: string
}) {
  return (
    <Callout title={`${props.what} needs a fresh code`}>
      <p>
        Your passkey will do as well. It counts for five minutes. Everything on this page can be
        read without.
      </p>
      <p>
        <ButtonLink
          kind="secondary"
          small
          href={`/staff/confirm?next=${encodeURIComponent(props.next)}`}
        >
          Confirm that it is you
        </ButtonLink>
      </p>
    </Callout>
  )
}
