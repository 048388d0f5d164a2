import { answerLines } from '#core/text/answer-text.ts'
import { questionLabel } from '#core/text/question-text.ts'
import type { Translate } from '#core/text/text.ts'
import { decimalMarkOf } from '#core/tip/amount.ts'
import { applyPatch } from '#core/tip/form/answers.ts'
import type { FormValues } from '#core/tip/form/fields.ts'
import { parsePage } from '#core/tip/form/parse-page.ts'
import type { JourneyPage } from '#core/tip/journey/flow.ts'

/** What a page's form says in words, a line for each part; as it was typed where it can't be read. */
export function formLines(t: Translate, page: JourneyPage, form: FormValues): string[] {
  const parsed = parsePage(page, form, decimalMarkOf(t.lang))
  if (!parsed.ok) return [...form.values()].flat().filter((value) => value.trim() !== '')
  const answers = applyPatch({}, parsed.patch)
  return page.questions.flatMap((id) => answerLines(t, id, answers))
}

/** The same as one text with its questions, to be added to a report that was sent. */
export function formAsMessage(t: Translate, page: JourneyPage, form: FormValues): string {
  const parsed = parsePage(page, form, decimalMarkOf(t.lang))
  if (!parsed.ok) return formLines(t, page, form).join('\n')
  const answers = applyPatch({}, parsed.patch)
  return page.questions
    .map((id) => ({ label: questionLabel(t, id, answers), lines: answerLines(t, id, answers) }))
    .filter(({ lines }) => lines.length > 0)
    .map(({ label, lines }) => [label, ...lines].join('\n'))
    .join('\n\n')
}
