import { z } from 'zod'
import { parseDecimal } from '../amount.ts'
import { cleanLine, cleanLines, cleanText } from '../clean.ts'
import { isCountry, unknownCountry } from '../country.ts'
import { type QuestionId, questions, type Row } from '../journey/catalogue.ts'
import type { Column, Question } from '../journey/question.ts'

/**
 * Zod issues carry an error key of the text catalogue as their message: the words are chosen where
 * the language is known.
 */
const keyed = (error: string) => ({ error })

/** Refused unread above this, so that a megabyte is never normalised. */
const roomFor = (max: number) => max * 4 + 100

const shortText = (max: number) =>
  z
    .string()
    .max(roomFor(max), keyed('error.too_long'))
    .transform(cleanLine)
    .pipe(z.string().max(max, keyed('error.too_long')))

const longText = (max: number) =>
  z
    .string()
    .max(roomFor(max), keyed('error.too_long'))
    .transform(cleanText)
    .pipe(z.string().max(max, keyed('error.too_long')))

const lines = (max: number, maxLines: number) =>
  z
    .string()
    .max(roomFor(max * maxLines), keyed('error.too_long'))
    .transform(cleanLines)
    .pipe(
      z
        .array(z.string().max(max, keyed('error.line_too_long')))
        .max(maxLines, keyed('error.too_many_lines')),
    )

const oneOf = (options: readonly string[]) => z.enum([...options], keyed('error.choose_listed'))

const country = z
  .string()
  .refine((code) => code === unknownCountry || isCountry(code), keyed('error.choose_listed'))

const emailLike = z
  .string()
  .regex(/^[^\s@,;<>()"]+@[^\s@,;<>()"]+\.[^\s@,;<>()"]+$/, keyed('error.email'))
const phoneLike = z.string().regex(/^[+\d\s().\-/\p{Nd}]{5,}$/u, keyed('error.phone'))

const blank = z.literal('')

function cellSchema(column: Column) {
  if (column.type === 'select') return z.union([blank, oneOf(column.options)])
  if (column.type === 'country') return z.union([blank, country])
  return shortText(column.max)
}

/**
 * A row counts once somebody typed into it, or, where it is made of lists only, chose something. A
 * list left beside empty boxes is no answer.
 */
export function rowIsBlank(columns: Readonly<Record<string, Column>>, row: Row): boolean {
  const typed = Object.entries(columns).filter(
    ([, { type }]) => type === 'text' || type === 'amount',
  )
  const deciding = typed.length > 0 ? typed : Object.entries(columns)
  return deciding.every(([name]) => (row[name] ?? '').trim() === '')
}

function rowSchema(columns: Readonly<Record<string, Column>>) {
  const shape = Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [name, cellSchema(column)]),
  )
  return z.object(shape).transform((row, context) => {
    const cells: Record<string, string> = { ...row }
    for (const [name, column] of Object.entries(columns)) {
      const cell = cells[name] ?? ''
      if (cell === '' && column.required)
        context.addIssue({ code: 'custom', path: [name], message: 'error.row_incomplete' })
      if (cell === '' || column.type !== 'amount') continue
      const parsed = parseDecimal(cell)
      if (parsed.ok) cells[name] = parsed.amount
      else context.addIssue({ code: 'custom', path: [name], message: 'error.amount' })
    }
    return cells
  })
}

function schemaOf(question: Question) {
  switch (question.type) {
    case 'radio':
    case 'select':
      return oneOf(question.options)
    case 'checkboxes':
      return z.array(oneOf(question.options)).transform((codes) => {
        const chosen = new Set(codes)
        const telling = [...chosen].filter((code) => !question.exclusive?.includes(code))
        return telling.length > 0 ? telling : [...chosen]
      })
    case 'country':
      return country
    case 'text': {
      const text = shortText(question.max)
      if (question.format === 'email') return text.pipe(emailLike)
      return question.format === 'phone' ? text.pipe(phoneLike) : text
    }
    case 'textarea':
      return longText(question.max)
    case 'lines':
      return lines(question.max, question.maxLines)
    case 'rows':
      return z
        .array(rowSchema(question.columns))
        .max(question.maxRows, keyed('error.too_many_rows'))
  }
}

const schemas = new Map(
  (Object.entries(questions) as [QuestionId, Question][]).map(([id, question]) => [
    id,
    schemaOf(question),
  ]),
)

/** The schema of one answer; its output is what `TipAnswers` holds. */
export function answerSchema(id: QuestionId): z.ZodType {
  const schema = schemas.get(id)
  if (!schema) throw new Error(`No schema for question ${id}`)
  return schema
}
