import type { IndicatorHints, IndicatorRole, IndicatorType } from '#core/indicator/types.ts'
import { type Consents, consentsFrom } from './consent.ts'
import { unknownCountry } from './country.ts'
import {
  type AnswerValue,
  type QuestionId,
  questionIds,
  questions,
  type Row,
  type TipAnswers,
} from './journey/catalogue.ts'
import type { IndicatorUse, Question } from './journey/question.ts'

/** One row per value: a question with three ticked boxes gives three. */
export type CodedAnswer = { question: QuestionId; value: string }
export type SealedAnswer = { field: string; text: string }
export type StructuredIndicator = {
  type: IndicatorType
  /** As typed; `normaliseIndicator` brings it to its canonical form. */
  raw: string
  role: IndicatorRole
  hints: IndicatorHints
}
/** `amount` is a plain positive decimal, `asset` an ISO 4217 code or a coin's ticker. */
export type Loss = { amount: string; asset: string; method?: string }
export type Identity = { name?: string; email?: string; phone?: string }

export type SplitAnswers = {
  coded: readonly CodedAnswer[]
  sealed: readonly SealedAnswer[]
  structuredIndicators: readonly StructuredIndicator[]
  losses: readonly Loss[]
  identity: Identity | null
  consents: Consents
  language: string
  /** ISO 3166-1 alpha-2; a country that the person does not know is absent. */
  countries: { current?: string; destination?: string; transit: readonly string[] }
}

/** Questions with a place of their own in the result. */
const ownPlace: ReadonlySet<QuestionId> = new Set([
  'language',
  'consents',
  'losses',
  'current_country',
  'destination_country',
  'transit_countries',
])

type Told = { id: QuestionId; question: Question; value: AnswerValue }

const told = (answers: TipAnswers): readonly Told[] =>
  questionIds.flatMap((id) => {
    const value: AnswerValue | undefined = answers[id]
    return value === undefined ? [] : [{ id, question: questions[id], value }]
  })

function codedOf({ id, question, value }: Told): readonly CodedAnswer[] {
  if (question.level !== 'coded' || question.steers || ownPlace.has(id)) return []
  if (question.type === 'rows') return []
  const values = typeof value === 'string' ? [value] : (value as readonly string[])
  return values.map((code) => ({ question: id, value: code }))
}

const rowText = (row: Row) =>
  Object.values(row)
    .filter((cell) => cell !== '')
    .join(' ')

/** What was typed, word for word, so that nothing is lost where no canonical form is found. */
function sealedOf({ id, question, value }: Told): readonly SealedAnswer[] {
  if (question.level !== 'sealed' && question.level !== 'indicator') return []
  if (typeof value === 'string') return [{ field: id, text: value }]
  const lines = value.map((one) => (typeof one === 'string' ? one : rowText(one)))
  return [{ field: id, text: lines.join('\n') }]
}

function hintsFrom(use: IndicatorUse, row: Row, country: string | undefined): IndicatorHints {
  const cell = (column: string | undefined) =>
    column === undefined ? undefined : row[column] || undefined
  const rowCountry = cell(use.hints?.country)
  const platform = cell(use.hints?.platform)
  const chain = cell(use.hints?.chain)
  const known = rowCountry === unknownCountry ? undefined : rowCountry
  return {
    ...((known ?? country) && { country: known ?? country }),
    ...(platform && platform !== 'other' && { platform }),
    ...(chain && { chain }),
  }
}

function indicatorsOf(one: Told, country: string | undefined): readonly StructuredIndicator[] {
  const { question, value } = one
  const uses = 'indicators' in question ? (question.indicators ?? []) : []
  const rows = (typeof value === 'string' ? [value] : value).map(
    (entry): Row => (typeof entry === 'string' ? { '': entry } : entry),
  )
  return uses.flatMap((use) =>
    rows.flatMap((row) => {
      const raw = row[use.from ?? ''] ?? ''
      const { type, role } = use
      return raw === '' ? [] : [{ type, raw, role, hints: hintsFrom(use, row, country) }]
    }),
  )
}

const knownCountry = (code: string | undefined) =>
  code === undefined || code === '' || code === unknownCountry ? undefined : code

function identityOf(answers: TipAnswers): Identity | null {
  const identity: Identity = {
    ...(answers.contact_name && { name: answers.contact_name }),
    ...(answers.contact_email && { email: answers.contact_email }),
    ...(answers.contact_phone && { phone: answers.contact_phone }),
  }
  return Object.keys(identity).length > 0 ? identity : null
}

/**
 * Takes answers apart by protection level. Nothing that a person typed freely ends up among the
 * coded answers: those come from closed lists only. `fallbackLanguage` (the one the form was shown
 * in) counts where none was chosen.
 */
export function splitAnswers(answers: TipAnswers, fallbackLanguage = 'en'): SplitAnswers {
  const all = told(answers)
  const current = knownCountry(answers.current_country)
  const destination = knownCountry(answers.destination_country)
  return {
    coded: all.flatMap(codedOf),
    sealed: all.flatMap(sealedOf),
    structuredIndicators: all.flatMap((one) => indicatorsOf(one, current ?? destination)),
    losses: (answers.losses ?? []).map(({ amount, asset, method }) => ({
      amount,
      asset,
      ...(method !== '' && { method }),
    })),
    identity: identityOf(answers),
    consents: consentsFrom(answers.consents ?? []),
    language: answers.language ?? fallbackLanguage,
    countries: {
      ...(current && { current }),
      ...(destination && { destination }),
      transit: (answers.transit_countries ?? []).flatMap(
        ({ country }) => knownCountry(country) ?? [],
      ),
    },
  }
}

/** Whether the reporter asked for one e-mail that says the tip came in. */
export function wantsAcknowledgement(answers: TipAnswers): boolean {
  return answers.contact_email !== undefined && (answers.email_ack ?? []).includes('yes')
}
