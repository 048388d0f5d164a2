import { type DraftContent, newDraft, savePage } from '#core/tip/form/draft.ts'
import { formOf } from '#core/tip/form/fields.ts'
import { parsePage } from '#core/tip/form/parse-page.ts'
import type { QuestionId, TipAnswers } from '#core/tip/journey/catalogue.ts'
import { pagesOf } from '#core/tip/journey/flow.ts'
import { identifiersGiven } from '#core/tip/journey/identifiers-given.ts'
import type { SampleTip } from './sample.ts'

/**
 * Fills the form in, page by page, with a sample's answers, as its parser reads them. Throws where the
 * form would refuse an answer or never ask for it, so that no sample outlives a change of the form.
 */
export function tell({ key, language, answers }: SampleTip): DraftContent {
  const whole: TipAnswers = { ...answers, language, ...identifiersGiven(answers) }
  let draft = newDraft(language)
  for (const page of pagesOf(whole)) {
    const read = parsePage(page, formOf(page, whole))
    if (!read.ok) throw new Error(`Sample ${key}: ${read.errors.map(({ field }) => field)} refused`)
    draft = savePage(draft, page.path, read.patch)
  }
  const unasked = Object.keys(whole).filter((id) => draft.answers[id as QuestionId] === undefined)
  if (unasked.length > 0) throw new Error(`Sample ${key}: nobody is asked for ${unasked}`)
  return draft
}
