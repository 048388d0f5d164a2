import type { Care, Desk } from '#core/access/desk.ts'
import { Button } from '../button.tsx'
import { Callout } from './callout.tsx'
import { FormToken } from './form-token.tsx'
import { careWords } from './words.ts'

/** What a page says to its reader about themselves: one calm line at most for each thing. */
export function CareStrip({ desk }: { desk: Desk }) {
  const { care } = desk
  if (!care) return null
  if (care.breakUntil) return <OnBreak desk={desk} until={care.breakUntil} />
  return (
    <>
      {care.budgets.map((budget) => (
        <BudgetLine key={budget.of} budget={budget} />
      ))}
      {care.longStretch && (
        <p className="care-line">
          {careWords.longStretch} <a href="/triage/care#break">{careWords.takeBreak}</a>
        </p>
      )}
    </>
  )
}

const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'UTC' })

function OnBreak({ desk, until }: { desk: Desk; until: string }) {
  return (
    <Callout tone="neutral" title={careWords.onBreak(`${clock.format(new Date(until))} UTC`)}>
      <form method="post" action="/triage/care/break">
        <FormToken value={desk.formToken} />
        <input type="hidden" name="next" value={desk.here} />
        <Button kind="secondary" small name="minutes" value="0">
          {careWords.endBreak}
        </Button>
      </form>
    </Callout>
  )
}

function BudgetLine({ budget }: { budget: Care['budgets'][number] }) {
  return (
    <p className="care-line">
      {careWords.budget(budget)} <a href="/triage/care">{careWords.myDay}</a>
    </p>
  )
}
