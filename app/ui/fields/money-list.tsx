import { classes } from '../classes.ts'
import { useWords } from '../words.tsx'
import { FieldGroup, type FieldProps } from './field.tsx'
import { AddButton, type Intent, RemoveButton, type RepeatWords } from './repeat.tsx'
import type { Option, OptionGroup } from './select.tsx'
import { SelectOptions } from './select.tsx'

export type MoneyRow = { amount?: string; asset?: string; error?: string }

export type MoneyListProps = FieldProps & {
  /** At least one row is shown, even when this is empty. */
  rows: MoneyRow[]
  /** Currencies and coins, named by the caller. */
  assets: Option[] | OptionGroup[]
  words: RepeatWords & {
    amount: string
    asset: string
    /** The empty option, e.g. "Choose". */
    choose: string
  }
  add?: Intent
  remove?: (at: number) => Intent
}

/** Several amounts, each with its currency or coin. Fields are named NAME[0].amount and NAME[0].asset. */
export function MoneyList(props: MoneyListProps) {
  const common = useWords()
  const { words, remove } = props
  const rows = props.rows.length === 0 ? [{}] : props.rows
  return (
    <FieldGroup {...props}>
      <ul className="repeat">
        {rows.map((row, at) => {
          const id = at === 0 ? props.id : `${props.id}-${at}`
          const described = row.error ? `${id}-error` : undefined
          const which = <span className="visually-hidden"> ({words.row(at + 1)})</span>
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity of their own but their place
            <li className={classes('repeat-row', row.error && 'field-wrong')} key={at}>
              {row.error && (
                <p className="field-error" id={`${id}-error`}>
                  <span className="visually-hidden">{common.error}</span> {row.error}
                </p>
              )}
              <div className="repeat-line money">
                <div className="money-amount">
                  <label className="label-small" htmlFor={id}>
                    {words.amount}
                    {which}
                  </label>
                  <input
                    className="input numbers"
                    id={id}
                    name={`${props.name}[${at}].amount`}
                    type="text"
                    inputMode="decimal"
                    autoComplete="off"
                    dir="ltr"
                    defaultValue={row.amount}
                    aria-invalid={row.error ? true : undefined}
                    aria-describedby={described}
                  />
                </div>
                <div className="money-asset">
                  <label className="label-small" htmlFor={`${id}-asset`}>
                    {words.asset}
                    {which}
                  </label>
                  <select
                    className="input select"
                    id={`${id}-asset`}
                    name={`${props.name}[${at}].asset`}
                    defaultValue={row.asset ?? ''}
                    aria-describedby={described}
                  >
                    <option value="">{words.choose}</option>
                    <SelectOptions options={props.assets} />
                  </select>
                </div>
                {remove && rows.length > 1 && (
                  <RemoveButton intent={remove(at)} words={words} at={at} />
                )}
              </div>
            </li>
          )
        })}
      </ul>
      {props.add && <AddButton intent={props.add} words={words} />}
    </FieldGroup>
  )
}
