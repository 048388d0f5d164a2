import { classes } from '../classes.ts'
import { describedBy, Field, type FieldProps } from './field.tsx'

export type TextInputProps = FieldProps & {
  value?: string
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'password' | 'date'
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url'
  autoComplete?: string
  /** How long an answer is expected to be; the whole width when left out. */
  width?: 'short' | 'medium' | 'code'
  /** Code and numbers: same-width letters, always left to right. */
  mono?: boolean
  maxLength?: number
  spellCheck?: boolean
  autoFocus?: never
}

/** One line of text. */
export function TextInput(props: TextInputProps) {
  return (
    <Field {...props}>
      <input
        className={classes('input', props.width && `input-${props.width}`, props.mono && 'mono')}
        id={props.id}
        name={props.name}
        type={props.type ?? 'text'}
        inputMode={props.inputMode}
        autoComplete={props.autoComplete ?? 'off'}
        autoCapitalize={props.mono ? 'none' : undefined}
        spellCheck={props.spellCheck ?? (props.mono ? false : undefined)}
        dir={props.mono ? 'ltr' : 'auto'}
        maxLength={props.maxLength}
        defaultValue={props.value}
        disabled={props.disabled}
        aria-invalid={props.error ? true : undefined}
        aria-describedby={describedBy(props)}
      />
    </Field>
  )
}
