import { type QuestionId, questions, type TipAnswers } from './catalogue.ts'

/** Options that make no sense after an earlier answer. */
const hidden: { readonly [Id in QuestionId]?: (answers: TipAnswers) => readonly string[] } = {
  // Whoever is held or made to work has left, or was never asked to.
  person_state: ({ kind }) => (kind === 'forced_work' ? ['not_travelled'] : []),
}

/** The codes of a question that this person can choose from. */
export function offeredOptions(id: QuestionId, answers: TipAnswers): readonly string[] {
  const question = questions[id]
  if (!('options' in question)) return []
  const gone = hidden[id]?.(answers) ?? []
  return gone.length === 0
    ? question.options
    : question.options.filter((one) => !gone.includes(one))
}

/** Whether there is an answer that the person could still give. */
export function isOffered(id: QuestionId, answers: TipAnswers): boolean {
  const value = answers[id]
  if (value === undefined) return false
  return typeof value !== 'string' || !(hidden[id]?.(answers) ?? []).includes(value)
}
