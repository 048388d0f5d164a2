import { type Choice, ChoiceList } from './choices.tsx'
import { FieldGroup, type FieldProps } from './field.tsx'

export type RadiosProps = FieldProps & {
  choices: Choice[]
  value?: string
  /** e.g. "or", set before the last choice ("I don't know"). */
  divider?: string
  /** Dense pages. */
  small?: boolean
}

/** One answer out of a few. */
export function Radios(props: RadiosProps) {
  return (
    <FieldGroup {...props}>
      <ChoiceList
        type="radio"
        id={props.id}
        name={props.name}
        choices={props.choices}
        chosen={props.value === undefined ? [] : [props.value]}
        invalid={Boolean(props.error)}
        divider={props.divider}
        small={props.small}
      />
    </FieldGroup>
  )
}
