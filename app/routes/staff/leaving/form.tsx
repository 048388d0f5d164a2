import { Button, ButtonLink, ButtonRow } from '#ui/button.tsx'
import { Checkboxes } from '#ui/fields/checkboxes.tsx'
import { Select } from '#ui/fields/select.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { Section } from '#ui/staff/layout.tsx'

type Props = {
  action: string
  /** The person's own page. */
  back: string
  formToken: string
  callSign: string
  keep: string[]
  preview: {
    keys: number
    successors: { id: string; callSign: string; held: number; limit: number | null }[]
  }
}

/** Who goes on, and the step itself. */
export function LeavingForm({ action, back, formToken, callSign, keep, preview }: Props) {
  const { keys, successors } = preview
  const leaves = keep.length === 0
  return (
    <Section title={leaves ? 'End their access' : 'Take the roles away'}>
      <form method="post" action={action} noValidate>
        <FormToken value={formToken} />
        {keep.map((role) => (
          <input key={role} type="hidden" name="keep" value={role} />
        ))}
        {successors.length > 0 && (
          <Select
            id="successor"
            name="successor"
            label="Who goes on with their work"
            empty="Whoever is next: back to the queue"
            options={successors.map(({ id, callSign: name, held, limit }) => ({
              value: id,
              label: `${name}, has ${held}${limit === null ? '' : ` of ${limit}`}`,
            }))}
          />
        )}
        {keys > 0 && (
          <Checkboxes
            id="keep_keys"
            name="keep_keys"
            label={`They made ${keys === 1 ? 'an API key' : `${keys} API keys`} of their agency`}
            hint="They may know them still. Without a tick they end now, and the agency makes new ones."
            choices={[{ value: 'yes', label: 'Keep the keys' }]}
          />
        )}
        <p>
          Every session of {callSign} ends, and their next click is refused
          {leaves ? '' : ' unless they sign in anew'}. What they did stays in the audit.
        </p>
        <ButtonRow>
          <Button kind="danger">
            {leaves ? `End the access of ${callSign}` : 'Take them away'}
          </Button>
          <ButtonLink kind="quiet" href={back}>
            Not now
          </ButtonLink>
        </ButtonRow>
      </form>
    </Section>
  )
}
