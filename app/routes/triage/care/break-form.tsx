import type { Desk } from '#core/access/desk.ts'
import { breakLengths } from '#core/care/breaks.ts'
import { Button } from '#ui/button.tsx'
import { Radios } from '#ui/fields/radios.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { Toolbar } from '#ui/staff/layout.tsx'
import { counted } from '../words.ts'

/** A break, and what becomes of the cases in hand meanwhile. */
export function BreakForm({ desk, held }: { desk: Desk; held: number }) {
  if (desk.care?.breakUntil) return <p>You are on a break. Colleagues see that, and no more.</p>
  return (
    <form method="post" action="/triage/care/break">
      <FormToken value={desk.formToken} />
      <p>
        Nothing is offered to you meanwhile, and no alarm reaches you while anybody else is there.
        Colleagues see that you are on a break.
      </p>
      {held > 0 && (
        <Radios
          small
          id="held"
          name="held"
          label={`You have ${counted(held, 'case')} in hand`}
          choices={[
            { value: 'keep', label: 'Keep until I am back' },
            { value: 'give', label: 'Give back to the queue' },
          ]}
          value="keep"
        />
      )}
      <Toolbar label="How long">
        {breakLengths.map((minutes) => (
          <Button key={minutes} kind="secondary" small name="minutes" value={String(minutes)}>
            {minutes} minutes
          </Button>
        ))}
      </Toolbar>
    </form>
  )
}
