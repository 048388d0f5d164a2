import { optionText, questionLabel } from '#core/text/question-text.ts'
import { textFor } from '#core/text/text.ts'
import { isQuestionId, type QuestionId, questions } from '#core/tip/journey/catalogue.ts'
import type { Description } from '#ui/staff/description-list.tsx'
import { countryOf } from '../words.ts'
import type { View } from './page-data.ts'

const english = textFor('en')
type Tip = View['tips'][number]

/** Already in the page's title, and steering the form only. */
const leftOut: ReadonlySet<string> = new Set(['kind'])

function valueText(id: QuestionId, value: string): string {
  if (questions[id].type === 'country' || questions[id].type === 'rows') return countryOf(value)
  return optionText(english, id, value)
}

/** A tip's coded answers, in the form's order, as the reporter read question and answer. */
export function codedAnswers(tip: Pick<Tip, 'answers'>): Description[] {
  const given = new Map<QuestionId, string[]>()
  for (const { question, value } of tip.answers) {
    if (!isQuestionId(question) || leftOut.has(question)) continue
    given.set(question, [...(given.get(question) ?? []), valueText(question, value)])
  }
  const order = Object.keys(questions)
  return [...given]
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([id, values]) => ({
      key: id,
      term: questionLabel(english, id, {}),
      value: values.join(' · '),
    }))
}

/** `1,200 USD · 0.05 BTC`, as typed and never summed. */
export function lossText(tip: Pick<Tip, 'losses'>): string {
  return tip.losses
    .map(({ amount, asset }) => {
      const [whole = '0', part] = amount.split('.')
      const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
      return `${part ? `${grouped}.${part}` : grouped} ${asset}`
    })
    .join(' · ')
}

/** What a sealed field is called: the form's question, or what an import named it. */
export function fieldName(field: string): string {
  return isQuestionId(field) ? questionLabel(english, field, {}) : field.replaceAll('_', ' ')
}
