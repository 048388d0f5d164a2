import { count } from '#ui/agency/pattern-words.ts'
import { Button } from '#ui/button.tsx'
import { Callout } from '#ui/staff/callout.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'

type Props = { batch: { id: string; recorded: number }; formToken: string }

/** Many actions were recorded at once, and can be taken back at once. */
export function JustReported({ batch, formToken }: Props) {
  return (
    <Callout tone="good" live title={`Thank you. ${count(batch.recorded, 'action')} recorded.`}>
      <p>For ten minutes, all of them can be taken back in one go; after that, one by one.</p>
      <form method="post" action="/agency/actions/undo">
        <FormToken value={formToken} />
        <input type="hidden" name="batch" value={batch.id} />
        <Button kind="secondary" small>
          Undo
        </Button>
      </form>
    </Callout>
  )
}
