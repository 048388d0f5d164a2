import type { CheckAnswer, Checked } from '#core/check/answer.ts'
import { defang } from '#core/indicator/display.ts'
import { indicatorKey } from '#core/indicator/types.ts'
import { isoWeekStart } from '#core/pattern/anonymise/iso-week.ts'
import type { Translate } from '#core/text/text.ts'

/** An answer in words. */
export type AnswerWords = {
  tone: 'danger' | 'info'
  title: string
  /** What was asked, never as a working link. */
  asked?: string
  lines: string[]
}

export const weekText = (t: Translate, week: string): string =>
  new Intl.DateTimeFormat([t.lang], { dateStyle: 'long', timeZone: 'UTC' }).format(
    isoWeekStart(week),
  )

/** The words for an answer; `asked` where several things were asked about at once. */
export function answerWords(t: Translate, { indicator, answer }: Checked): AnswerWords {
  return { ...wordsOf(t, answer, indicatorKey(indicator)), asked: defang(indicator) }
}

function wordsOf(t: Translate, answer: CheckAnswer, asked: string): AnswerWords {
  switch (answer.answer) {
    case 'reported':
      return {
        tone: 'danger',
        title: t('check.reported_title'),
        lines: [
          `${t(`check.band.${answer.band}`)} ${t('check.since', { day: weekText(t, answer.since) })}`,
          ...(indicatorKey(answer.as) === asked
            ? []
            : [t('check.reported_as', { value: defang(answer.as) })]),
          t('check.reported_do'),
        ],
      }
    case 'known':
      return {
        tone: 'info',
        title: t(`check.known_${answer.as}_title`),
        lines: [t(`check.known_${answer.as}_text`)],
      }
    case 'nothing':
      return {
        tone: 'info',
        title: t('check.nothing_title'),
        lines: [t('check.nothing_text'), t('check.nothing_do')],
      }
  }
}
