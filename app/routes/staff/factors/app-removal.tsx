import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { ConfirmBlock } from '#ui/staff/confirm-block.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { Section } from '#ui/staff/layout.tsx'

/** Where the app is taken away, or why it stays. */
export function AppRemoval(props: { stays: string | null; fresh: boolean; formToken: string }) {
  if (props.stays) return <Callout title="It can’t be removed now">{props.stays}</Callout>
  if (!props.fresh) return null
  return (
    <Section title="No longer used">
      <ConfirmBlock summary="Remove…" danger>
        <form method="post" action="/staff/account/authenticator/removal">
          <FormToken value={props.formToken} />
          <p>
            Its codes count for nothing any more, and other sessions that one of them opened end
            now. Your passkey signs you in.
          </p>
          <Button kind="danger">Remove the app</Button>
        </form>
      </ConfirmBlock>
    </Section>
  )
}
