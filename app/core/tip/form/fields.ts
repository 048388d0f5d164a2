import type { AnswerValue, QuestionId, Row, TipAnswers } from '../journey/catalogue.ts'
import { questions } from '../journey/catalogue.ts'
import type { Page } from '../journey/pages.ts'

/** What a form sent: every value of every name. */
export type FormValues = ReadonlyMap<string, readonly string[]>

/** The same as it is stored and as it crosses to a page. */
export type FormEntries = readonly (readonly [string, readonly string[]])[]

/** Most names and values that one page of the form can send; the rest is ignored. */
const maxEntries = 500

/** Keeps the text entries of a form body, whatever else it holds. */
export function formValuesFrom(entries: Iterable<readonly [string, unknown]>): FormValues {
  const values = new Map<string, string[]>()
  let count = 0
  for (const [name, value] of entries) {
    if (typeof value !== 'string') continue
    if (++count > maxEntries) break
    const known = values.get(name)
    if (known) known.push(value)
    else values.set(name, [value])
  }
  return values
}

/** The name (and id) of a field: the question, or for a cell of a row `losses-0-amount`. */
export function fieldName(question: QuestionId, row?: number, column?: string): string {
  return row === undefined || column === undefined ? question : `${question}-${row}-${column}`
}

function valueFields(id: QuestionId, value: AnswerValue): [string, readonly string[]][] {
  const question = questions[id]
  if (typeof value === 'string') return [[id, [value]]]
  if (question.type === 'lines') return [[id, [value.join('\n')]]]
  if (question.type !== 'rows') return [[id, value as readonly string[]]]
  return (value as readonly Row[]).flatMap((row, index) =>
    Object.entries(row).map(([column, cell]): [string, readonly string[]] => [
      fieldName(id, index, column),
      [cell],
    ]),
  )
}

/** A page's answers as its form would have sent them, so that one rendering serves both. */
export function formOf(page: Page, answers: TipAnswers): FormValues {
  return new Map(
    page.questions.flatMap((id) => {
      const value = answers[id]
      return value === undefined ? [] : valueFields(id, value)
    }),
  )
}

/** How many rows of a `rows` question the form holds, counted by its highest index. */
export function rowCount(question: QuestionId, form: FormValues, maxRows: number): number {
  const prefix = `${question}-`
  let count = 0
  for (const name of form.keys()) {
    if (!name.startsWith(prefix)) continue
    const index = Number.parseInt(name.slice(prefix.length), 10)
    if (index >= count && index < maxRows) count = index + 1
  }
  return count
}
