import { Button } from '#ui/button.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'

/** All ticked: what is junk is unticked before the rest is let in. */
export const liftChoice = { form: 'lift', header: 'Let in', ticked: true }

/** Lets the ticked cases of this page into the queue, all at once. */
export function LiftForm(props: { formToken: string }) {
  return (
    <form method="post" action="/triage/quarantine" id={liftChoice.form}>
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
