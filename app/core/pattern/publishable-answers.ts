import {
  isQuestionId,
  type QuestionId,
  questions,
  type TipAnswers,
} from '#core/tip/journey/catalogue.ts'

/**
 * Coded all the same, but about the reporter or the people harmed, or carried by the payload elsewhere (kind, countries,
 * money). They never become attributes.
 */
const heldBack: ReadonlySet<QuestionId> = new Set<QuestionId>([
  'danger_now',
  'kind',
  'role',
  'language',
  'consents',
  'give_contact',
  'email_ack',
  'data_given',
  'people_there',
  'need_used',
  'stuck_there',
])

/** Says nothing about the scheme. */
const emptyValues: ReadonlySet<string> = new Set(['unknown', 'none', 'other'])

/** The options of a question that may become an attribute; none for every other question. */
function publishableOptions(id: string): readonly string[] {
  if (!isQuestionId(id) || heldBack.has(id)) return []
  const question = questions[id]
  if (question.level !== 'coded' || question.steers === true) return []
  return 'options' in question ? question.options : []
}

/** Whether the pair is an option of the catalogue: nothing that somebody typed can be one. */
export function isPublishableAnswer(answer: { question: string; value: string }): boolean {
  return (
    !emptyValues.has(answer.value) && publishableOptions(answer.question).includes(answer.value)
  )
}

/** The coded answers of a tip that may count towards a pattern's attributes. */
export function publishableAnswers(answers: TipAnswers): { question: QuestionId; value: string }[] {
  return (Object.keys(answers) as QuestionId[]).flatMap((question) => {
    const given = answers[question]
    const values = typeof given === 'string' ? [given] : (given ?? [])
    return values
      .filter((value): value is string => typeof value === 'string')
      .map((value) => ({ question, value }))
      .filter(isPublishableAnswer)
  })
}
