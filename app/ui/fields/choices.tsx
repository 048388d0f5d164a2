import type { ReactNode } from 'react'
import { classes } from '../classes.ts'

export type Choice = {
  value: string
  label: ReactNode
  hint?: ReactNode
  disabled?: boolean
  /** Fields that belong to this choice; shown under it, hidden until chosen where the browser can (CSS :has). */
  conditional?: ReactNode
}

type Props = {
  type: 'radio' | 'checkbox'
  id: string
  name: string
  choices: Choice[]
  chosen: string[]
  invalid: boolean
  /** e.g. "or", between the last choice and the ones before it. */
  divider?: string
  small?: boolean
}

/** The rows of Radios and Checkboxes: the whole row is the target. The first has the group's id, so that error links land. */
export function ChoiceList(props: Props) {
  return (
    <div className={classes('choices', props.small && 'choices-small')}>
      {props.choices.map((choice, at) => {
        const id = at === 0 ? props.id : `${props.id}-${choice.value}`
        const last = at === props.choices.length - 1
        return (
          <div key={choice.value} className="choice-slot">
            {last && props.divider && <p className="choice-divider">{props.divider}</p>}
            <div className="choice">
              <input
                className={`choice-input choice-${props.type}`}
                type={props.type}
                id={id}
                name={props.name}
                value={choice.value}
                defaultChecked={props.chosen.includes(choice.value)}
                disabled={choice.disabled}
                aria-invalid={props.invalid ? true : undefined}
                aria-describedby={choice.hint ? `${id}-hint` : undefined}
              />
              <label className="choice-label" htmlFor={id}>
                {choice.label}
              </label>
              {choice.hint && (
                <div className="choice-hint" id={`${id}-hint`}>
                  {choice.hint}
                </div>
              )}
            </div>
            {choice.conditional && <div className="choice-conditional">{choice.conditional}</div>}
          </div>
        )
      })}
    </div>
  )
}
