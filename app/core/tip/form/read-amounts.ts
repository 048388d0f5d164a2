import { type DecimalMark, parseAmount } from '../amount.ts'
import { type QuestionId, questions, type Row } from '../journey/catalogue.ts'
import { fieldName } from './fields.ts'
import type { FieldError } from './parse-page.ts'

type Sent = { raw: unknown; rows: readonly number[] }

/**
 * The amounts in a question's rows as plain decimals, which is how its schema reads them. One that
 * can mean two things is asked about; what is none stays as it was typed, for the schema to refuse.
 */
export function readAmounts(
  id: QuestionId,
  { raw, rows }: Sent,
  decimal: DecimalMark,
): { raw: unknown; errors: FieldError[] } {
  const question = questions[id]
  if (question.type !== 'rows') return { raw, errors: [] }
  const columns = Object.entries(question.columns).filter(([, { type }]) => type === 'amount')
  const errors: FieldError[] = []
  const read = (raw as readonly Row[]).map((row, at) => {
    const cells: Record<string, string> = { ...row }
    for (const [name] of columns) {
      const amount = parseAmount(cells[name] ?? '', cells.asset ?? '', decimal)
      if (amount.ok) cells[name] = amount.amount
      if (amount.ok || amount.reason !== 'unclear') continue
      const [large, small] = amount.readings
      const params = { typed: cells[name] ?? '', large, small: small.replace('.', decimal) }
      cells[name] = small
      errors.push({
        field: fieldName(id, rows[at], name),
        messageKey: 'error.amount_unclear',
        params,
      })
    }
    return cells
  })
  return { raw: read, errors }
}
