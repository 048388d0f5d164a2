import { formatPatternNumber } from '#core/pattern/number.ts'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/fields/select.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'

/** Which pattern an action is about: the question before the form. */
export function ChoosePattern(props: {
  patterns: { number: number; title: string }[]
  unknown: boolean
}) {
  if (props.patterns.length === 0)
    return (
      <EmptyState title="Nothing to act on yet">
        <p>Once patterns are released, you can tell us here what you did about them.</p>
      </EmptyState>
    )
  return (
    <form method="get" action="/agency/actions" className="choose-pattern">
      <Select
        id="pattern"
        name="pattern"
        label="Which pattern is it about?"
        empty="Choose a pattern"
        error={props.unknown ? 'Choose a pattern that was released.' : undefined}
        options={props.patterns.map(({ number, title }) => ({
          value: String(number),
          label: `${formatPatternNumber(number)} ${title}`,
        }))}
      />
      <Button>Go on</Button>
    </form>
  )
}
