import { coins } from '#core/tip/asset.ts'
import { unknownCountry } from '#core/tip/country.ts'
import { type QuestionId, questions, type TipAnswers } from '#core/tip/journey/catalogue.ts'
import type { JourneyPage } from '#core/tip/journey/flow.ts'
import type { Translate } from './text.ts'

/** How a question is put to this person: to themselves, or about somebody else. */
export function questionLabel(t: Translate, id: QuestionId, answers: TipAnswers): string {
  const own = answers.role === 'self' ? t.find(`question.${id}.label.self`) : undefined
  return own ?? t(`question.${id}.label`)
}

export function questionHint(t: Translate, id: QuestionId): string | undefined {
  return t.find(`question.${id}.hint`)
}

/** A page with one question is headed by it; the others have a title of their own. */
export function pageTitle(t: Translate, page: JourneyPage, answers: TipAnswers): string {
  const only = page.questions.length === 1 ? page.questions[0] : undefined
  return t.find(`page.${page.path}.title`) ?? (only ? questionLabel(t, only, answers) : page.path)
}

export function countryName(t: Translate, code: string): string {
  if (code === unknownCountry) return t('country.unknown')
  return new Intl.DisplayNames([t.lang], { type: 'region' }).of(code) ?? code
}

/** A language in its own words, as a reader of it would look for it. */
export function languageName(code: string): string {
  return new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code
}

const coinSet: ReadonlySet<string> = new Set(coins)

/** `Thai Baht (THB)`; a coin by its ticker. */
export function assetName(t: Translate, code: string): string {
  if (coinSet.has(code)) return code
  const name = new Intl.DisplayNames([t.lang], { type: 'currency' }).of(code)
  return name === undefined || name === code ? code : `${name} (${code})`
}

/** The words for one chosen code of a question, or of a list column in its rows. */
export function optionText(t: Translate, id: QuestionId, code: string, column?: string): string {
  const question = questions[id]
  const kind = question.type === 'rows' && column ? question.columns[column]?.type : question.type
  if (kind === 'country') return countryName(t, code)
  if (column === 'asset') return assetName(t, code)
  if (id === 'language') return languageName(code)
  return t.find(`question.${id}.option.${code}`) ?? code
}
