import { Button } from '#ui/button.tsx'
import { TextInput } from '#ui/fields/text-input.tsx'

/** Straight to a case, a pattern, or whatever has an identifier. */
export function JumpForm() {
  return (
    <form method="get" action="/staff/commands" aria-label="Go to">
      <TextInput
        id="q"
        name="q"
        label="Go to"
        hint="A case’s number, a pattern’s, a reference, an identifier, or words"
        width="medium"
      />
      <Button kind="secondary" small>
        Go
      </Button>
    </form>
  )
}
