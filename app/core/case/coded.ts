import type { OptionOf, QuestionId } from '#core/tip/journey/catalogue.ts'

/** Coded answers as they lie in the database, one row per value. */
export type CodedValue = { readonly question: string; readonly value: string }

/** Look-ups over coded answers that only compile for codes which the form can give. */
export type CodedFacts = {
  is<Id extends QuestionId>(question: Id, ...values: readonly OptionOf<Id>[]): boolean
  /** The codes of a question that say something: without "none" and "I don't know". */
  telling(question: QuestionId): readonly string[]
  readonly answered: number
}

const silent: ReadonlySet<string> = new Set(['none', 'unknown'])

export function codedFacts(coded: readonly CodedValue[]): CodedFacts {
  const given = new Set(coded.map(({ question, value }) => `${question}=${value}`))
  const questions = new Set(
    coded.filter(({ value }) => !silent.has(value)).map(({ question }) => question),
  )
  return {
    is: (question, ...values) => values.some((value) => given.has(`${question}=${value}`)),
    telling: (question) =>
      coded.flatMap((one) =>
        one.question === question && !silent.has(one.value) ? [one.value] : [],
      ),
    answered: questions.size,
  }
}
