import type { Translate } from '#core/text/text.ts'
import type { FieldError } from '#core/tip/form/parse-page.ts'
import type { Column } from '#core/tip/journey/question.ts'
import { classes } from '#ui/classes.ts'
import { SelectOptions } from '#ui/fields/select.tsx'
import { errorText } from './error-text.ts'
import { assetOptions, countryOptions } from './options.ts'

type Props = {
  t: Translate
  id: string
  label: string
  /** Read out after the label, to tell rows apart. */
  row: string
  column: Column
  option: (code: string) => string
  value: string
  error: FieldError | undefined
}

/** One part of a row. */
export function CellField(props: Props) {
  const { t, id, column, error } = props
  const described = error ? `${id}-error` : undefined
  const common = {
    id,
    name: id,
    defaultValue: props.value,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': described,
  } as const
  const listed = column.type === 'select' || column.type === 'country'
  return (
    <div className={classes('cell', `cell-${column.type}`, error && 'field-wrong')}>
      <label className="label-small" htmlFor={id}>
        {props.label}
        {props.row && <span className="visually-hidden"> ({props.row})</span>}
      </label>
      {error && (
        <p className="field-error" id={described}>
          <span className="visually-hidden">{t('shell.error')}</span> {errorText(t, error)}
        </p>
      )}
      {listed ? (
        <select {...common} className="input select">
          <option value="">{t('shell.choose')}</option>
          <SelectOptions options={optionsOf()} />
        </select>
      ) : (
        <input
          {...common}
          className={classes('input', column.type === 'amount' && 'numbers')}
          type="text"
          inputMode={column.type === 'amount' ? 'decimal' : column.inputMode}
          autoComplete="off"
          dir={column.type === 'amount' ? 'ltr' : 'auto'}
        />
      )}
    </div>
  )

  function optionsOf() {
    if (column.type === 'country') return countryOptions(t)
    if (column.type !== 'select') return []
    if (id.endsWith('-asset')) return assetOptions(t, column.options)
    return column.options.map((code) => ({ value: code, label: props.option(code) }))
  }
}
