import type { ReactNode } from 'react'
import { Icon, type IconName } from '../icon.tsx'

export type StepState = 'done' | 'now' | 'next'

export type TimelineStep = {
  key: string
  title: ReactNode
  state: StepState
  /** e.g. "12 November"; a day is enough for a reporter. */
  when?: { iso: string; text: string }
  body?: ReactNode
}

const STEP_ICON = { done: 'check', now: 'disc', next: 'circle' } as const satisfies Record<
  StepState,
  IconName
>

/** What happens to my tip: what is behind us, where it is now, what may come. `words` are read out before each step. */
export function StatusTimeline(props: { steps: TimelineStep[]; words: Record<StepState, string> }) {
  return (
    <ol className="steps">
      {props.steps.map((step) => (
        <li
          key={step.key}
          className={`steps-item steps-${step.state}`}
          aria-current={step.state === 'now' ? 'step' : undefined}
        >
          <span className="steps-mark">
            <Icon name={STEP_ICON[step.state]} />
          </span>
          <div className="steps-body">
            <p className="steps-title">
              <span className="visually-hidden">{props.words[step.state]} </span>
              {step.title}
            </p>
            {step.when && (
              <time className="steps-when" dateTime={step.when.iso}>
                {step.when.text}
              </time>
            )}
            {step.body}
          </div>
        </li>
      ))}
    </ol>
  )
}
