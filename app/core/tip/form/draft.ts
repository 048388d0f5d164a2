import type { TipAnswers } from '../journey/catalogue.ts'
import { type ClosedPages, isQuick, pagesOf } from '../journey/flow.ts'
import { isPagePath, type PagePath } from '../journey/pages.ts'
import { applyPatch, readStoredAnswers } from './answers.ts'
import type { AnswerPatch } from './parse-page.ts'

/** What an unfiled report holds. `seen`: pages that were sent or skipped. */
export type DraftContent = {
  readonly answers: TipAnswers
  readonly seen: readonly PagePath[]
  /** The language that the form was shown in, BCP 47. */
  readonly language: string
}

/** A draft lives this long after it was last saved. */
export const draftHours = 24
/** So long the browser that filed a report is shown its receipt again; then the link is cut. */
export const receiptHours = 24

export function newDraft(language: string): DraftContent {
  return { answers: {}, seen: [], language }
}

/** Reads a draft that was stored as JSON; what no longer fits is left out. */
export function readDraft(stored: unknown): DraftContent {
  const { answers, seen, language } = Object(stored) as Record<keyof DraftContent, unknown>
  return {
    answers: readStoredAnswers(answers),
    seen: Array.isArray(seen) ? seen.filter(isPagePath) : [],
    language: typeof language === 'string' ? language : 'en',
  }
}

const withSeen = (draft: DraftContent, paths: readonly PagePath[]): DraftContent => ({
  ...draft,
  seen: [...new Set([...draft.seen, ...paths])],
})

/** One page was sent. */
export function savePage(draft: DraftContent, path: PagePath, patch: AnswerPatch): DraftContent {
  return withSeen({ ...draft, answers: applyPatch(draft.answers, patch) }, [path])
}

/** From here on a person may go straight to the last questions, and this is where they go. */
const shortcut = { from: 'story', to: 'evidence' } as const satisfies Record<string, PagePath>

export const shortcutPage: PagePath = shortcut.to

function between(answers: TipAnswers, closed?: ClosedPages): readonly PagePath[] {
  const own = pagesOf(answers, closed).map(({ path }) => path)
  return own.slice(own.indexOf(shortcut.from), own.indexOf(shortcut.to))
}

export function offersShortcut(answers: TipAnswers, path: PagePath): boolean {
  return !isQuick(answers) && between(answers).includes(path)
}

/** The person has told what they wanted to: the rest up to the last questions counts as skipped. */
export function takeShortcut(draft: DraftContent, closed?: ClosedPages): DraftContent {
  return withSeen(draft, between(draft.answers, closed))
}
