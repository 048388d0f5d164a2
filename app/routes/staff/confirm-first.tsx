import { ButtonLink } from '#ui/button.tsx'
import { Callout } from '#ui/staff/callout.tsx'

/** Instead of a form that would be refused after it was filled in: the fresh code comes first. */
export function ConfirmFirst(props: { next: string; what: string }) {
  return (
    <Callout title={`${props.what} needs a fresh code`}>
      <p>It counts for five minutes. Everything on this page can be read without.</p>
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
