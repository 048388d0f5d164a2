import {
  type AnswerValue,
  type QuestionId,
  questions,
  type Row,
  type TipAnswers,
} from '#core/tip/journey/catalogue.ts'
import { optionText } from './question-text.ts'
import type { Translate } from './text.ts'

/** An answer in words, a line for each part; nothing where the question was skipped. */
export function answerLines(t: Translate, id: QuestionId, answers: TipAnswers): readonly string[] {
  const value: AnswerValue | undefined = answers[id]
  if (value === undefined) return []
  const { type } = questions[id]
  if (typeof value === 'string')
    return [type === 'text' || type === 'textarea' ? value : optionText(t, id, value)]
  return value.map((one) => {
    if (typeof one !== 'string') return rowText(t, id, one)
    return type === 'lines' ? one : optionText(t, id, one)
  })
}

function rowText(t: Translate, id: QuestionId, row: Row): string {
  const question = questions[id]
  if (question.type !== 'rows') return ''
  return Object.entries(question.columns)
    .flatMap(([name, column]) => {
      const cell = row[name] ?? ''
      if (cell === '') return []
      if (column.type === 'text') return [cell]
      return [column.type === 'amount' ? amountText(t, cell) : optionText(t, id, cell, name)]
    })
    .join(' · ')
}

/** A plain decimal string with all of its digits, as the language writes numbers. */
function amountText(t: Translate, amount: string): string {
  const format = new Intl.NumberFormat(t.lang, { maximumFractionDigits: 18 })
  return format.format(amount as `${number}`)
}
