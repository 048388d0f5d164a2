import { answerLines } from '#core/text/answer-text.ts'
import { questionLabel } from '#core/text/question-text.ts'
import type { Translate } from '#core/text/text.ts'
import type { QuestionId, TipAnswers } from '#core/tip/journey/catalogue.ts'
import type { JourneyPage } from '#core/tip/journey/flow.ts'
import type { SectionId } from '#core/tip/journey/sections.ts'
import type { SummaryRow } from '#ui/citizen/summary-list.tsx'

type Told = {
  answers: TipAnswers
  /** Names of the files. */
  files: readonly string[]
  sections: readonly { id: SectionId; pages: readonly Pick<JourneyPage, 'path' | 'questions'>[] }[]
}
type Skipped = { key: string; label: string; href: string }

/** Check-your-answers: what was told by section, and apart from it what was skipped. */
export function summaryOf(t: Translate, { answers, files, sections }: Told) {
  const skipped: Skipped[] = []
  const row = (path: string, key: string, label: string, lines: readonly string[]) => {
    const href = `/report/${path}?from=check#${key}`
    if (lines.length === 0) {
      skipped.push({ key, label, href })
      return []
    }
    const change = { href, label: t('shell.change'), what: label }
    return [{ key, label, value: lines.join('\n'), change } satisfies SummaryRow]
  }
  const question = (path: string, id: QuestionId) =>
    row(path, id, questionLabel(t, id, answers), answerLines(t, id, answers))

  const told = sections.map(({ id, pages }) => ({
    id,
    rows: pages.flatMap(({ path, questions: ids }) =>
      path === 'evidence'
        ? row(path, 'files', t('page.evidence.label'), files)
        : ids.flatMap((each) => question(path, each)),
    ),
  }))
  return { told: told.filter(({ rows }) => rows.length > 0), skipped }
}
