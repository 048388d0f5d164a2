import { tipKinds } from '../kind.ts'
import { type QuestionId, questionIds, questions, type TipAnswers } from './catalogue.ts'
import { isOffered } from './offered.ts'
import { type Page, type PagePath, pageTable } from './pages.ts'

export type JourneyPage = Page & { path: PagePath }

/** Pages that this house can't offer at the moment, whatever the person answers. */
export type ClosedPages = ReadonlySet<PagePath>
const none: ClosedPages = new Set()

/** While no custodian could open contact details, nobody is asked for any. */
export const contactPages: ClosedPages = new Set(['contact', 'contact-details'])

/** A quick tip asks less. The kinds without a choice of track are short as they are. */
export function isQuick({ track, kind }: TipAnswers): boolean {
  return track === 'quick' && kind !== undefined && tipKinds[kind].tracks
}

/** A page beyond the quick tip stays once it was answered: changing the track loses nothing. */
function isOnTrack({ quick, questions: ids }: JourneyPage, answers: TipAnswers): boolean {
  return quick || !isQuick(answers) || ids.some((id) => answers[id] !== undefined)
}

function applies(page: JourneyPage, answers: TipAnswers, closed: ClosedPages): boolean {
  const { path, when } = page
  if (closed.has(path) || (when && !when(answers))) return false
  return isOnTrack(page, answers)
}

/** The pages that can apply, in order. */
export function pagesOf(answers: TipAnswers, closed = none): readonly JourneyPage[] {
  return pageTable.filter((page) => applies(page, answers, closed))
}

export const firstPage: PagePath = 'danger'
export const lastPage: PagePath = 'check'

/** The page after `path`; `check` is followed by itself. */
export function nextPage(answers: TipAnswers, path: PagePath, closed = none): PagePath {
  const after = pageTable.slice(pageTable.findIndex((page) => page.path === path) + 1)
  return after.find((page) => applies(page, answers, closed))?.path ?? lastPage
}

/** The page for the back link, or undefined on the first. */
export function previousPage(
  answers: TipAnswers,
  path: PagePath,
  closed = none,
): PagePath | undefined {
  const before = pageTable.slice(
    0,
    pageTable.findIndex((page) => page.path === path),
  )
  return before.findLast((page) => applies(page, answers, closed))?.path
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
export function mayVisit(answers: TipAnswers, path: PagePath, closed = none): boolean {
  const own = pagesOf(answers, closed).map((page) => page.path)
  const at = own.indexOf(path)
  if (at < 0) return false
  const gap = firstGap(answers)
  return gap === undefined || at <= own.indexOf(gap.page)
}

/** Where a person belongs who asks for a page that is not open to them. */
export function pageInstead(answers: TipAnswers, path: PagePath, closed = none): PagePath {
  return firstGap(answers)?.page ?? nextPage(answers, path, closed)
}

/** Drops answers to questions that no longer apply, so that a changed mind leaves nothing behind. */
export function prune(answers: TipAnswers, closed = none): TipAnswers {
  const asked = new Set(pagesOf(answers, closed).flatMap((page) => page.questions))
  const kept = questionIds.filter((id) => asked.has(id) && isOffered(id, answers))
  const pruned: TipAnswers = Object.fromEntries(kept.map((id) => [id, answers[id]]))
  // Dropping one answer can close a later page, so repeat until nothing changes.
  return kept.length === Object.keys(answers).length ? pruned : prune(pruned, closed)
}

/**
 * Where a change link from check-your-answers leads: to the first page that applies and that the
 * person has not `seen` (a change can open new ones), otherwise straight back to check.
 */
export function pageAfterChange(
  answers: TipAnswers,
  seen: ReadonlySet<PagePath>,
  closed = none,
): PagePath {
  return pagesOf(answers, closed).find(({ path }) => !seen.has(path))?.path ?? lastPage
}

/** How far along a page is, for a progress line: `{ step: 3, of: 24 }`. */
export function progress(
  answers: TipAnswers,
  path: PagePath,
  closed = none,
): { step: number; of: number } {
  const own = pagesOf(answers, closed)
  const at = own.findIndex((page) => page.path === path)
  return { step: Math.max(0, at) + 1, of: own.length }
}
