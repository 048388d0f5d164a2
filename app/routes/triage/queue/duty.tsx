import type { Desk } from '#core/access/desk.ts'
import { Button } from '#ui/button.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { RelativeTime } from '#ui/time.tsx'

const shifts = [2, 4, 8, 12] as const

/** Who is on duty, and the way to be: whoever is hears of imminent cases at once. */
export function Duty({ desk }: { desk: Desk }) {
  const { watch } = desk
  if (!watch) return null
  const others = watch.onDuty
    .filter(({ callSign }) => callSign !== desk.callSign)
    .map(({ callSign, onBreak }) => (onBreak ? `${callSign} (on a break)` : callSign))
  return (
    <form method="post" action="/triage/duty" className="duty" aria-label="Duty">
      <FormToken value={desk.formToken} />
      <p>
        {watch.onDutyUntil ? (
          <>
            You are on duty until{' '}
            <RelativeTime at={watch.onDutyUntil} now={desk.now} language="en" form="absolute" />{' '}
            UTC.
          </>
        ) : (
          'You are not on duty.'
        )}{' '}
        {others.length > 0 &&
          `${watch.onDutyUntil ? 'Also on duty' : 'On duty'}: ${others.join(', ')}.`}
        {watch.onDuty.length === 0 && 'Nobody is: an imminent case is told to everybody.'}
      </p>
      {watch.onDutyUntil ? (
        <Button kind="secondary" small name="hours" value="0">
          End my duty
        </Button>
      ) : (
        <>
          <label htmlFor="duty-hours">On duty for</label>
          <select className="input select" id="duty-hours" name="hours" defaultValue="8">
            {shifts.map((hours) => (
              <option key={hours} value={hours}>
                {hours} hours
              </option>
            ))}
          </select>
          <Button kind="secondary" small>
            Begin
          </Button>
        </>
      )}
    </form>
  )
}
