import { Button } from '#ui/button.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'

/** The boxes in the table belong to this form by its id. */
export const liftFormId = 'lift'

/** Lets the ticked cases of this page into the queue, all at once. */
export function LiftForm(props: { formToken: string }) {
  return (
    <form method="post" action="/triage/quarantine" id={liftFormId}>
      <FormToken value={props.formToken} />
      <p>
        These were filed in a way that junk is filed. Nobody was turned away: each reporter has a
        code. Untick what is junk, and let the others in.
      </p>
      <Button kind="secondary" small>
        Let the ticked cases in
      </Button>
    </form>
  )
}
