import type { ErrorKey } from '#core/text/text.ts'
import type { DecimalMark } from '../amount.ts'
import { cleanText } from '../clean.ts'
import {
  type AnswerValue,
  type QuestionId,
  questions,
  type TipAnswers,
} from '../journey/catalogue.ts'
import type { Page } from '../journey/pages.ts'
import { type FormValues, fieldName, rowCount } from './fields.ts'
import { readAmounts } from './read-amounts.ts'
import { answerSchema, rowIsBlank } from './schema.ts'

/** `field` is the name and the id of the field to send the person to. */
export type FieldError = {
  field: string
  messageKey: ErrorKey
  params?: Readonly<Record<string, number | string>>
}

/** What a page changes. A question that is there without a value was cleared. */
export type AnswerPatch = { readonly [Id in QuestionId]?: TipAnswers[Id] | undefined }

export type PageResult =
  | { ok: true; patch: AnswerPatch }
  | { ok: false; errors: readonly FieldError[]; kept: FormValues }

type Read = { value: AnswerValue | undefined; errors: readonly FieldError[] }

const first = (form: FormValues, name: string): string => form.get(name)?.[0] ?? ''

/** The raw input of one question in the shape its schema reads, with each row's form index. */
function rawOf(id: QuestionId, form: FormValues): { raw: unknown; rows: readonly number[] } {
  const question = questions[id]
  if (question.type === 'checkboxes') return { raw: form.get(id) ?? [], rows: [] }
  if (question.type !== 'rows') return { raw: first(form, id), rows: [] }
  const names = Object.keys(question.columns)
  const all = Array.from({ length: rowCount(id, form, question.maxRows) }, (_, index) => ({
    index,
    row: Object.fromEntries(names.map((name) => [name, first(form, fieldName(id, index, name))])),
  }))
  const told = all.filter(({ row }) => !rowIsBlank(question.columns, row))
  return { raw: told.map(({ row }) => row), rows: told.map(({ index }) => index) }
}

const isNothing = (raw: unknown) =>
  Array.isArray(raw) ? raw.length === 0 : typeof raw === 'string' && raw.trim() === ''

function limitOf(id: QuestionId, column?: string): Record<string, number> | undefined {
  const question = questions[id]
  if (question.type === 'rows' && column !== undefined) {
    const cell = question.columns[column]
    return cell && 'max' in cell ? { max: cell.max } : undefined
  }
  if (question.type === 'lines') return { max: question.max, lines: question.maxLines }
  return 'max' in question ? { max: question.max } : undefined
}

function read(id: QuestionId, form: FormValues, decimal: DecimalMark): Read {
  const sent = rawOf(id, form)
  const { rows } = sent
  const { raw, errors: unclear } = readAmounts(id, sent, decimal)
  if (isNothing(raw)) {
    const missing = questions[id].required ? [requiredError(id)] : []
    return { value: undefined, errors: missing }
  }
  const parsed = answerSchema(id).safeParse(raw)
  if (parsed.success && unclear.length === 0) {
    const value = parsed.data as AnswerValue
    return { value: value.length === 0 ? undefined : value, errors: [] }
  }
  const misfits = (parsed.error?.issues ?? []).map(({ path, message }): FieldError => {
    const [position, column] = path
    const index = typeof position === 'number' ? rows[position] : undefined
    const field = typeof column === 'string' ? fieldName(id, index, column) : id
    const params = limitOf(id, typeof column === 'string' ? column : undefined)
    return { field, messageKey: message as ErrorKey, ...(params && { params }) }
  })
  const errors = [...unclear, ...misfits]
  // One message a field is enough to act on.
  return {
    value: undefined,
    errors: errors.filter((error, at) => errors.findIndex((e) => e.field === error.field) === at),
  }
}

export function requiredError(id: QuestionId): FieldError {
  return { field: id, messageKey: id === 'kind' ? 'error.kind_required' : 'error.danger_required' }
}

/** Bad input is shown again as typed, cut to a length that a page can carry. */
const keptLength = 40_000

/** What was typed into this page's fields, to be shown again. */
export function keepTyped(page: Page, form: FormValues): FormValues {
  const kept = [...form].filter(([name]) =>
    page.questions.some((id) => name === id || name.startsWith(`${id}-`)),
  )
  return new Map(
    kept.map(([name, values]) => [
      name,
      values.map((value) => cleanText(value.slice(0, keptLength))),
    ]),
  )
}

/**
 * Reads one page of the form. Never throws, whatever was sent: what can't be read is an error at
 * its field, with all that was typed kept. `decimal`: the mark that the form's language writes
 * before fractions.
 */
export function parsePage(page: Page, form: FormValues, decimal: DecimalMark = '.'): PageResult {
  const reads = page.questions.map((id) => ({ id, ...read(id, form, decimal) }))
  const errors = reads.flatMap((each) => each.errors)
  if (errors.length > 0) return { ok: false, errors, kept: keepTyped(page, form) }
  return { ok: true, patch: Object.fromEntries(reads.map(({ id, value }) => [id, value])) }
}
