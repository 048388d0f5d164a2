import type { PatternState } from '#core/pattern/states.ts'
import { Icon } from '#ui/icon.tsx'

const steps = ['Write', 'Check', 'Second person', 'Out'] as const

/** How many steps lie behind, and whether the way is at its end. */
const reached: Record<PatternState, number> = {
  draft: 0,
  amended: 0,
  redaction_checked: 2,
  in_review: 2,
  approved: 3,
  scheduled: 3,
  published: 4,
  revoked: 4,
  expired: 4,
}

/** Where a pattern stands on its way out of the house. */
export function Progress({ state }: { state: PatternState }) {
  const behind = reached[state]
  return (
    <ol className="way" aria-label="The way out">
      {steps.map((step, at) => (
        <li
          key={step}
          className={at < behind ? 'way-done' : 'way-ahead'}
          aria-current={at === behind ? 'step' : undefined}
        >
          <span className="way-mark">{at < behind ? <Icon name="check" /> : at + 1}</span>
          {step}
          {at < behind && <span className="visually-hidden"> (done)</span>}
        </li>
      ))}
    </ol>
  )
}
