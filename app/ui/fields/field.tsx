import type { ReactNode } from 'react'
import { classes } from '../classes.ts'
import { useWords } from '../words.tsx'

/** What every field takes. `id` is where the error summary's link leads. */
export type FieldProps = {
  id: string
  name: string
  label: ReactNode
  hint?: ReactNode
  error?: string
  /** Adds "(optional)" after the label. */
  optional?: boolean
  /** Makes the label the page's h1: for pages that ask one question. */
  heading?: boolean
  disabled?: boolean
}

/** Ids that describe a field, for aria-describedby; undefined when there are none. */
export function describedBy(
  props: Pick<FieldProps, 'id' | 'hint' | 'error'>,
  ...more: (string | false | undefined)[]
): string | undefined {
  const ids = [
    props.hint ? `${props.id}-hint` : '',
    props.error ? `${props.id}-error` : '',
    ...more,
  ]
  return ids.filter(Boolean).join(' ') || undefined
}

function Optional(props: { optional: boolean | undefined }) {
  const words = useWords()
  return props.optional ? <span className="optional"> ({words.optional})</span> : null
}

function HintAndError(props: Pick<FieldProps, 'id' | 'hint' | 'error'>) {
  const words = useWords()
  return (
    <>
      {props.hint && (
        <div className="hint" id={`${props.id}-hint`}>
          {props.hint}
        </div>
      )}
      {props.error && (
        <p className="field-error" id={`${props.id}-error`}>
          <span className="visually-hidden">{words.error}</span> {props.error}
        </p>
      )}
    </>
  )
}

type WrapperProps = Omit<FieldProps, 'name'> & { children: ReactNode; className?: string }

/** Label, hint and error around one control whose id is `id`. */
export function Field(props: WrapperProps) {
  const label = (
    <label className={props.heading ? 'label label-heading' : 'label'} htmlFor={props.id}>
      {props.label}
      <Optional optional={props.optional} />
    </label>
  )
  return (
    <div className={classes('field', props.error && 'field-wrong', props.className)}>
      {props.heading ? <h1 className="label-wrapper">{label}</h1> : label}
      <HintAndError {...props} />
      {props.children}
    </div>
  )
}

/** Legend, hint and error around a group of controls. The group itself has no id: its first control has `id`. */
export function FieldGroup(props: WrapperProps) {
  return (
    <fieldset
      className={classes('field', props.error && 'field-wrong', props.className)}
      aria-describedby={describedBy(props)}
      disabled={props.disabled}
    >
      <legend className={props.heading ? 'label label-heading' : 'label'}>
        {props.heading ? <h1 className="label-wrapper">{props.label}</h1> : props.label}
        <Optional optional={props.optional} />
      </legend>
      <HintAndError {...props} />
      {props.children}
    </fieldset>
  )
}
