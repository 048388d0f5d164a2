import { type QuestionId, questionIds, questions, type TipAnswers } from './catalogue.ts'
import { type Page, type PagePath, pageTable } from './pages.ts'

export type JourneyPage = Page & { path: PagePath }

/** The pages that can apply, in order. */
export function pagesOf(answers: TipAnswers): readonly JourneyPage[] {
  return pageTable.filter(({ when }) => when === undefined || when(answers))
}

export const firstPage: PagePath = 'danger'
export const lastPage: PagePath = 'check'

/** The page after `path`; `check` is followed by itself. */
export function nextPage(answers: TipAnswers, path: PagePath): PagePath {
  const after = pageTable.slice(pageTable.findIndex((page) => page.path === path) + 1)
  return after.find(({ when }) => when === undefined || when(answers))?.path ?? lastPage
}

/** The page for the back link, or undefined on the first. */
export function previousPage(answers: TipAnswers, path: PagePath): PagePath | undefined {
  const before = pageTable.slice(
    0,
    pageTable.findIndex((page) => page.path === path),
  )
  return before.findLast(({ when }) => when === undefined || when(answers))?.path
}

/** A required question that has no answer yet, on the first page that holds one. */
export function firstGap(
  answers: TipAnswers,
): { page: PagePath; question: QuestionId } | undefined {
  for (const { path, questions: ids } of pagesOf(answers)) {
    const question = ids.find((id) => questions[id].required && answers[id] === undefined)
    if (question) return { page: path, question }
  }
  return undefined
}

/** A page may be opened when it applies and no earlier page misses a required answer. */
export function mayVisit(answers: TipAnswers, path: PagePath): boolean {
  const own = pagesOf(answers).map((page) => page.path)
  const at = own.indexOf(path)
  if (at < 0) return false
  const gap = firstGap(answers)
  return gap === undefined || at <= own.indexOf(gap.page)
}

/** Drops answers to questions that no longer apply, so that a changed mind leaves nothing behind. */
export function prune(answers: TipAnswers): TipAnswers {
  const asked = new Set(pagesOf(answers).flatMap((page) => page.questions))
  const kept = questionIds.filter((id) => asked.has(id) && answers[id] !== undefined)
  const pruned: TipAnswers = Object.fromEntries(kept.map((id) => [id, answers[id]]))
  // Dropping one answer can close a later page, so repeat until nothing changes.
  return kept.length === Object.keys(answers).length ? pruned : prune(pruned)
}

/**
 * Where a change link from check-your-answers leads: to the first page that applies and that the
 * person has not `seen` (a change can open new ones), otherwise straight back to check.
 */
export function pageAfterChange(answers: TipAnswers, seen: ReadonlySet<PagePath>): PagePath {
  return pagesOf(answers).find(({ path }) => !seen.has(path))?.path ?? lastPage
}

/** How far along a page is, for a progress line: `{ step: 3, of: 24 }`. */
export function progress(answers: TipAnswers, path: PagePath): { step: number; of: number } {
  const own = pagesOf(answers)
  const at = own.findIndex((page) => page.path === path)
  return { step: Math.max(0, at) + 1, of: own.length }
}
