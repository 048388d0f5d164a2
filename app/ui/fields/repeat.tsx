import { Button } from '../button.tsx'

/** A submit button's own name and value: how a form without JavaScript says "add another". */
export type Intent = { name: string; value: string }

export type RepeatWords = {
  add: string
  remove: string
  /** One row's name for labels and for "remove", e.g. (2) => "amount 2". Counted from 1. */
  row: (n: number) => string
}

/**
 * Put this first in a form that has "add" or "remove" buttons: Enter presses a form's first submit button, and that
 * must be the one that goes on. Not reachable, not read out.
 */
export function DefaultSubmit(props: Partial<Intent>) {
  return (
    <button
      type="submit"
      className="visually-hidden"
      tabIndex={-1}
      aria-hidden="true"
      name={props.name}
      value={props.value}
    />
  )
}

export function AddButton(props: { intent: Intent; words: RepeatWords }) {
  return (
    <Button kind="secondary" small name={props.intent.name} value={props.intent.value}>
      {props.words.add}
    </Button>
  )
}

export function RemoveButton(props: { intent: Intent; words: RepeatWords; at: number }) {
  return (
    <button
      type="submit"
      className="link-button"
      name={props.intent.name}
      value={props.intent.value}
    >
      {props.words.remove}
      <span className="visually-hidden"> {props.words.row(props.at + 1)}</span>
    </button>
  )
}
