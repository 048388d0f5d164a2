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
        <SelectOptions options={props.options} />
      </select>
    </Field>
  )
}

/** The options alone, for a select that stands inside another field. */
export function SelectOptions(props: { options: Option[] | OptionGroup[] }) {
  return props.options.map((entry) =>
    'options' in entry ? (
      <optgroup key={entry.label} label={entry.label}>
        <SelectOptions options={entry.options} />
      </optgroup>
    ) : (
      <option key={entry.value} value={entry.value}>
        {entry.label}
      </option>
    ),
  )
}
