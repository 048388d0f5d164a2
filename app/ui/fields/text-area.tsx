import { describedBy, Field, type FieldProps } from './field.tsx'

export type TextAreaProps = FieldProps & {
  value?: string
  rows?: number
  /** The most characters taken. Shown before typing; the script then counts along. Never cuts what is typed. */
  limit?: {
    characters: number
    /** Without JavaScript, e.g. "You can write up to 4,000 characters". */
    words: string
    /** With it; `{n}` stands for the number, e.g. "{n} characters left", "{n} characters too many". */
    left: string
    over: string
  }
  /** Internal notes and the like need no big box. */
  compact?: boolean
}

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
  const { limit } = props
  const countId = `${props.id}-count`
  return (
    <Field {...props}>
      <textarea
        className="input textarea"
        id={props.id}
        name={props.name}
        rows={props.rows ?? (props.compact ? 3 : 8)}
        dir="auto"
        defaultValue={props.value}
        disabled={props.disabled}
        data-count={limit ? countId : undefined}
        aria-invalid={props.error ? true : undefined}
        aria-describedby={describedBy(props, limit && countId)}
      />
      {limit && (
        <>
          <p
            className="count"
            id={countId}
            data-limit={limit.characters}
            data-left={limit.left}
            data-over={limit.over}
          >
            {limit.words}
          </p>
          <p className="visually-hidden" role="status" data-count-status={countId} />
        </>
      )}
    </Field>
  )
}
