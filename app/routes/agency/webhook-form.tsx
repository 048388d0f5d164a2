import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/fields/error-summary.tsx'
import { TextInput } from '#ui/fields/text-input.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { targetReasons } from './webhook-words.ts'
import { errorTitle } from './words.ts'

type Refused = { url: string; reason: keyof typeof targetReasons }

/** Where messages should go. */
export function WebhookForm(props: { formToken: string; id: string; refused: Refused | null }) {
  const { refused } = props
  const text = refused ? targetReasons[refused.reason] : undefined
  return (
    <>
      <ErrorSummary title={errorTitle} errors={text ? [{ href: '#url', text }] : []} />
      <form method="post" action="/agency/webhooks" noValidate className="key-form">
        <FormToken value={props.formToken} />
        <input type="hidden" name="id" value={props.id} />
        <TextInput
          id="url"
          name="url"
          label="Address that listens"
          hint="A public name over https, port 443 or 8443. Redirects are not followed."
          inputMode="url"
          error={text}
          value={refused?.url}
        />
        <Button>Add the webhook</Button>
      </form>
    </>
  )
}
