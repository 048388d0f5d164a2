import { optionText } from '#core/text/question-text.ts'
import type { Translate } from '#core/text/text.ts'
import { type FormValues, fieldName } from '#core/tip/form/fields.ts'
import type { FieldError } from '#core/tip/form/parse-page.ts'
import { shownRows } from '#core/tip/form/rows.ts'
import type { QuestionId } from '#core/tip/journey/catalogue.ts'
import type { Question } from '#core/tip/journey/question.ts'
import { Button } from '#ui/button.tsx'
import { FieldGroup, type FieldProps } from '#ui/fields/field.tsx'
import { RemoveButton } from '#ui/fields/repeat.tsx'
import { CellField } from './cell-field.tsx'

type Props = Omit<FieldProps, 'id'> & {
  t: Translate
  id: QuestionId
  question: Extract<Question, { type: 'rows' }>
  form: FormValues
  errors: readonly FieldError[]
}

/** Several answers of the same parts, a row each. Adding and removing work by submitting. */
export function RowsField(props: Props) {
  const { t, id, question, form } = props
  const count = shownRows(id, form)
  const rows = Array.from({ length: count }, (_, at) => at)
  const one = question.maxRows === 1
  return (
    <FieldGroup {...props}>
      <ul className="repeat" id={id}>
        {rows.map((at) => (
          <li className="repeat-row" key={at}>
            <div className="repeat-line">
              {Object.entries(question.columns).map(([name, column]) => (
                <CellField
                  key={name}
                  t={t}
                  id={fieldName(id, at, name)}
                  label={t.find(`question.${id}.column.${name}`) ?? name}
                  row={one ? '' : t('shell.row', { n: at + 1 })}
                  column={column}
                  option={(code) => optionText(t, id, code, name)}
                  value={form.get(fieldName(id, at, name))?.[0] ?? ''}
                  error={props.errors.find(({ field }) => field === fieldName(id, at, name))}
                />
              ))}
              {count > 1 && (
                <RemoveButton
                  intent={{ name: 'intent', value: `remove:${id}:${at}` }}
                  words={{
                    add: t('shell.add_row'),
                    remove: t('shell.remove'),
                    row: (n) => t('shell.row', { n }),
                  }}
                  at={at}
                />
              )}
            </div>
          </li>
        ))}
      </ul>
      {count < question.maxRows && (
        <Button kind="secondary" small name="intent" value={`add:${id}`}>
          {t('shell.add_row')}
        </Button>
      )}
    </FieldGroup>
  )
}
