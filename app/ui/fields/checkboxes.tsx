import { type Choice, ChoiceList } from './choices.tsx'
import { FieldGroup, type FieldProps } from './field.tsx'

export type CheckboxesProps = FieldProps & {
  choices: Choice[]
  value?: string[]
  divider?: string
  small?: boolean
}

/** Any number of answers. For a single yes, give one choice. */
export function Checkboxes(props: CheckboxesProps) {
  return (
    <FieldGroup {...props}>
      <ChoiceList
        type="checkbox"
        id={props.id}
        name={props.name}
        choices={props.choices}
        chosen={props.value ?? []}
        invalid={Boolean(props.error)}
        divider={props.divider}
        small={props.small}
      />
    </FieldGroup>
  )
}
