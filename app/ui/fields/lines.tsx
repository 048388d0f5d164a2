import { classes } from '../classes.ts'
import { useWords } from '../words.tsx'
import { FieldGroup, type FieldProps } from './field.tsx'
import { AddButton, type Intent, RemoveButton, type RepeatWords } from './repeat.tsx'

export type LinesProps = FieldProps & {
  /** At least one row is shown, even when this is empty. */
  rows: { value?: string; error?: string }[]
  words: RepeatWords
  /** Left out when no more may be added. */
  add?: Intent
  /** Left out when rows cannot be removed. `at` counts from 0. */
  remove?: (at: number) => Intent
  type?: 'text' | 'url' | 'tel' | 'email'
  inputMode?: 'text' | 'url' | 'tel' | 'email'
  mono?: boolean
}

/** Several one-line answers of the same kind, e.g. web addresses. Fields are named NAME[0], NAME[1], … */
export function Lines(props: LinesProps) {
  const common = useWords()
  const rows = props.rows.length === 0 ? [{}] : props.rows
  const { remove } = props
  return (
    <FieldGroup {...props}>
      <ul className="repeat">
        {rows.map((row, at) => {
          const id = at === 0 ? props.id : `${props.id}-${at}`
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity of their own but their place
            <li className={classes('repeat-row', row.error && 'field-wrong')} key={at}>
              <label className="visually-hidden" htmlFor={id}>
                {props.words.row(at + 1)}
              </label>
              {row.error && (
                <p className="field-error" id={`${id}-error`}>
                  <span className="visually-hidden">{common.error}</span> {row.error}
                </p>
              )}
              <div className="repeat-line">
                <input
                  className={classes('input', props.mono && 'mono')}
                  id={id}
                  name={`${props.name}[${at}]`}
                  type={props.type ?? 'text'}
                  inputMode={props.inputMode}
                  autoComplete="off"
                  autoCapitalize={props.mono ? 'none' : undefined}
                  spellCheck={props.mono ? false : undefined}
                  dir={props.mono ? 'ltr' : 'auto'}
                  defaultValue={row.value}
                  aria-invalid={row.error ? true : undefined}
                  aria-describedby={row.error ? `${id}-error` : undefined}
                />
                {remove && rows.length > 1 && (
                  <RemoveButton intent={remove(at)} words={props.words} at={at} />
                )}
              </div>
            </li>
          )
        })}
      </ul>
      {props.add && <AddButton intent={props.add} words={props.words} />}
    </FieldGroup>
  )
}
