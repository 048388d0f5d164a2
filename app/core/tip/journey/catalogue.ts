import type { Question } from './question.ts'
import { finishQuestions } from './questions/finish.ts'
import { forcedWorkQuestions } from './questions/forced-work.ts'
import { identifierQuestions } from './questions/identifiers.ts'
import { investmentQuestions } from './questions/investment.ts'
import { moneyQuestions } from './questions/money.ts'
import { offerQuestions } from './questions/offer.ts'
import { routeQuestions } from './questions/route.ts'
import { startQuestions } from './questions/start.ts'

/** Every question that the form can ask. Pages, parsing, sealing and import derive from it. */
const catalogue = {
  ...startQuestions,
  ...identifierQuestions,
  ...offerQuestions,
  ...forcedWorkQuestions,
  ...routeQuestions,
  ...investmentQuestions,
  ...moneyQuestions,
  ...finishQuestions,
} as const

type Catalogue = typeof catalogue
export type QuestionId = keyof Catalogue

export const questions: Readonly<Record<QuestionId, Question>> = catalogue
export const questionIds = Object.keys(catalogue) as readonly QuestionId[]

export function isQuestionId(text: string): text is QuestionId {
  return Object.hasOwn(catalogue, text)
}

/** One row of a `rows` question: every column, blank where nothing was given. */
export type Row = Readonly<Record<string, string>>

type AnswerOf<Q> = Q extends { type: 'radio' | 'select'; options: readonly (infer Code)[] }
  ? Code
  : Q extends { type: 'checkboxes'; options: readonly (infer Code)[] }
    ? readonly Code[]
    : Q extends { type: 'lines' }
      ? readonly string[]
      : Q extends { type: 'rows'; columns: infer Columns }
        ? readonly Readonly<Record<keyof Columns & string, string>>[]
        : string

/** What a person has told so far. A key that is missing was skipped. */
export type TipAnswers = { readonly [Id in QuestionId]?: AnswerOf<Catalogue[Id]> }

export type AnswerValue = string | readonly string[] | readonly Row[]

/** The codes that each question with a list of its own offers; the text catalogue must name them. */
export type OptionOf<Id extends QuestionId> = Catalogue[Id] extends {
  type: 'radio' | 'checkboxes'
  options: readonly (infer Code extends string)[]
}
  ? Code
  : never

export type ColumnOf<Id extends QuestionId> = Catalogue[Id] extends { columns: infer Columns }
  ? keyof Columns & string
  : never

type Listed<C> = C extends { options: readonly (infer Code extends string)[] } ? Code : never
type Named<Code extends string> = string extends Code ? never : Code

/** The same for the lists inside a row; currencies and countries have their names from Intl. */
export type ColumnOptionOf<Id extends QuestionId> = Catalogue[Id] extends { columns: infer Columns }
  ? { [Name in keyof Columns]: Named<Listed<Columns[Name]>> }[keyof Columns]
  : never
