import type { Desk } from '#core/access/desk.ts'
import { type Budget, budgetLevel, exposureKinds, type OwnBudget } from '#core/care/budget.ts'
import { Button } from '#ui/button.tsx'
import { Meter } from '#ui/charts/meter.tsx'
import { TextInput } from '#ui/fields/text-input.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { FormRow, Section } from '#ui/staff/layout.tsx'
import { figure } from '../words.ts'
import { exposureNames } from './words.ts'

type Props = {
  desk: Desk
  day: { used: Budget; budget: Budget; team: Budget; own: OwnBudget }
  refused?: { typed: Record<'picture' | 'story', string>; picture?: string; story?: string }
}

const ownLabels = { picture: 'My pictures a day', story: 'My stories a day' } as const

/** How much of the day is used up, and the reader's own limits. */
export function BudgetSection({ desk, day, refused }: Props) {
  return (
    <Section title="What you have looked at today">
      {exposureKinds.map((of) => (
        <Meter
          key={of}
          label={exposureNames[of]}
          text={`${figure(day.used[of])} of ${figure(day.budget[of])}`}
          value={Math.min(day.used[of], day.budget[of])}
          max={day.budget[of]}
          tone={budgetLevel(day.used[of], day.budget[of]) === 'fine' ? undefined : 'warn'}
        />
      ))}
      <form method="post" action="/triage/care" aria-label="My own limits">
        <FormToken value={desk.formToken} />
        <FormRow>
          {exposureKinds.map((of) => (
            <TextInput
              key={of}
              id={of}
              name={of}
              label={ownLabels[of]}
              hint={`Empty: the team’s ${figure(day.team[of])}. Yours can only be lower.`}
              width="short"
              inputMode="numeric"
              value={refused ? refused.typed[of] : (day.own[of]?.toString() ?? '')}
              error={refused?.[of]}
            />
          ))}
        </FormRow>
        <Button kind="secondary" small>
          Save my limits
        </Button>
      </form>
    </Section>
  )
}
