import { questionLabel } from '#core/text/question-text.ts'
import type { TextKey, Translate } from '#core/text/text.ts'
import { isQuestionId } from '#core/tip/journey/catalogue.ts'

/** What the page says after it was come to from a form, by the address that the form led to. */
export const saidTexts = {
  danger: 'danger.said',
  sent: 'messages.sent',
  again: 'error.files_again',
  corrected: 'correct.sent',
  kept: 'withdraw.kept',
} as const satisfies Record<string, TextKey>
export type Said = keyof typeof saidTexts

export function saidIn(request: Request): Said | null {
  const query = new URL(request.url).searchParams
  const all = Object.keys(saidTexts) as Said[]
  return all.find((one) => query.has(one)) ?? null
}

/** Which answer a correction is about. */
export function correctsText(t: Translate, question: string): string {
  const about = isQuestionId(question) ? questionLabel(t, question, {}) : t('correct.other')
  return t('correct.about', { question: about })
}
