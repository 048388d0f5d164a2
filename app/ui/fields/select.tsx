import { classes } from '../classes.ts'
import { describedBy, Field, type FieldProps } from './field.tsx'

export type Option = { value: string; label: string }

export type OptionGroup = { label: string; options: Option[] }

export type SelectProps = FieldProps & {
  /** Plain options, or groups of them. */
  options: Option[] | OptionGroup[]
  value?: string
  /** The first, empty option, e.g. "Choose a country" or "I don't know". */
  empty?: string
  width?: 'short' | 'medium'
}

/** A long list with one answer. */
export function Select(props: SelectProps) {
  return (
    <Field {...props}>
      <select
        className={classes('input select', props.width && `input-${props.width}`)}
        id={props.id}
        name={props.name}
        defaultValue={props.value ?? ''}
        disabled={props.disabled}
        aria-invalid={props.error ? true : undefined}
        aria-describedby={describedBy(props)}
      >
        {props.empty !== undefined && <option value="">{props.empty}</option>}
        {props.options.map((entry) =>
          'options' in entry ? (
            <optgroup key={entry.label} label={entry.label}>
              <Options options={entry.options} />
            </optgroup>
          ) : (
            <Options key={entry.value} options={[entry]} />
          ),
        )}
      </select>
    </Field>
  )
}

function Options(props: { options: Option[] }) {
  return props.options.map((option) => (
    <option key={option.value} value={option.value}>
      {option.label}
    </option>
  ))
}
