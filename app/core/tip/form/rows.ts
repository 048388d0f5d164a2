import { type QuestionId, questions } from '../journey/catalogue.ts'
import { type FormValues, fieldName, rowCount } from './fields.ts'

type RowsQuestion = Extract<(typeof questions)[QuestionId], { type: 'rows' }>

function rowsQuestion(id: QuestionId): RowsQuestion | undefined {
  const question = questions[id]
  return question.type === 'rows' ? question : undefined
}

/** How many rows to show: those in the form, and at least one. */
export function shownRows(id: QuestionId, form: FormValues): number {
  const question = rowsQuestion(id)
  return question ? Math.max(1, rowCount(id, form, question.maxRows)) : 0
}

/** The form with one empty row more; where there is no room, the form as it was. */
export function addRow(id: QuestionId, form: FormValues): FormValues {
  const question = rowsQuestion(id)
  const count = shownRows(id, form)
  const column = Object.keys(question?.columns ?? {})[0]
  if (!question || column === undefined || count >= question.maxRows) return form
  return new Map([...form, [fieldName(id, count, column), ['']]])
}

/** The form without one row; the rows below move up. */
export function removeRow(id: QuestionId, form: FormValues, index: number): FormValues {
  const question = rowsQuestion(id)
  if (!question || !Number.isInteger(index) || index < 0) return form
  const columns = Object.keys(question.columns)
  const kept = [...form].filter(([name]) => !name.startsWith(`${id}-`))
  const rows = Array.from({ length: shownRows(id, form) }, (_, at) => at).filter(
    (at) => at !== index,
  )
  const moved = rows.flatMap((from, to) =>
    columns.map((column): [string, readonly string[]] => [
      fieldName(id, to, column),
      form.get(fieldName(id, from, column)) ?? [''],
    ]),
  )
  return new Map([...kept, ...moved])
}
