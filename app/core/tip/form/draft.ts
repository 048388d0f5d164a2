import { z } from 'zod'
import type { TipAnswers } from '../journey/catalogue.ts'
import { type ClosedPages, isQuick, type JourneyPage, pagesOf } from '../journey/flow.ts'
import { isPagePath, type PagePath } from '../journey/pages.ts'
import { applyPatch, readStoredAnswers } from './answers.ts'
import { type FormEntries, type FormValues, formOf } from './fields.ts'
import type { AnswerPatch } from './parse-page.ts'
import type { Windows } from './windows.ts'

/** What an unfiled report holds. `seen`: pages that were sent or skipped. */
export type DraftContent = {
  readonly answers: TipAnswers
  readonly seen: readonly PagePath[]
  /** The language that the form was shown in, BCP 47. */
  readonly language: string
  /** What was typed on pages that could not be read yet when they were put aside. */
  readonly typed?: Readonly<Partial<Record<PagePath, FormEntries>>>
  /** The page on which it was put aside. */
  readonly at?: PagePath
} & Windows

/** A draft lives this long after it was last saved, and so does the cookie that opens it. */
export const draftDays = 7
/** So long the browser that filed a report is shown its receipt again; then the link is cut. */
export const receiptHours = 24

export function newDraft(language: string): DraftContent {
  return { answers: {}, seen: [], language }
}

/** Reads a draft that was stored as JSON; what no longer fits is left out. */
export function readDraft(stored: unknown): DraftContent {
  const { answers, seen, language, typed, at, sentBy, replaced } = Object(stored) as Record<
    keyof DraftContent,
    unknown
  >
  const kept = readTyped(typed)
  const other = readTyped(replaced)
  const windows = readPages(z.string(), sentBy)
  return {
    answers: readStoredAnswers(answers),
    seen: Array.isArray(seen) ? seen.filter(isPagePath) : [],
    language: typeof language === 'string' ? language : 'en',
    ...(kept && { typed: kept }),
    ...(other && { replaced: other }),
    ...(windows && { sentBy: windows }),
    ...(typeof at === 'string' && isPagePath(at) && { at }),
  }
}

const entries = z.array(z.tuple([z.string(), z.array(z.string())]))

const readTyped = (stored: unknown): DraftContent['typed'] => readPages(entries, stored)

function readPages<Value>(
  one: z.ZodType<Value>,
  stored: unknown,
): Partial<Record<PagePath, Value>> | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined
  const kept = Object.entries(stored).flatMap(([path, raw]) => {
    const parsed = one.safeParse(raw)
    return isPagePath(path) && parsed.success ? [[path, parsed.data] as const] : []
  })
  return kept.length > 0 ? Object.fromEntries(kept) : undefined
}

const withSeen = (draft: DraftContent, paths: readonly PagePath[]): DraftContent => ({
  ...draft,
  seen: [...new Set([...draft.seen, ...paths])],
})

/** One page was sent: whoever goes on is no longer where they had put it aside. */
export function savePage(draft: DraftContent, path: PagePath, patch: AnswerPatch): DraftContent {
  const { [path]: _read, ...typed } = draft.typed ?? {}
  const { typed: _all, at: _left, ...rest } = draft
  const whole = Object.keys(typed).length > 0 ? { ...rest, typed } : rest
  return withSeen({ ...whole, answers: applyPatch(draft.answers, patch) }, [path])
}

/** A page was put aside with what stands on it, readable or not. */
export function putAside(draft: DraftContent, path: PagePath, typed?: FormValues): DraftContent {
  if (!typed) return { ...draft, at: path }
  return { ...draft, at: path, typed: { ...draft.typed, [path]: [...typed] } }
}

/** What a page's form shows: what was typed and could not be read, or its answers. */
export function formShown(draft: DraftContent, page: JourneyPage): FormValues {
  const typed = draft.typed?.[page.path]
  return typed ? new Map(typed) : formOf(page, draft.answers)
}

/** The first page that applies and still holds something that could not be read. */
export function pageToFinish(draft: DraftContent, closed?: ClosedPages): JourneyPage | undefined {
  return pagesOf(draft.answers, closed).find(({ path }) => draft.typed?.[path] !== undefined)
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

/** The other track, where a page may offer it: less before the story, more at any time. */
export function otherTrack(answers: TipAnswers, path: PagePath): TipAnswers['track'] {
  const own = pagesOf(answers).map((page) => page.path)
  const at = own.indexOf(path)
  if (answers.track === undefined || at <= own.indexOf('how-much')) return undefined
  if (isQuick(answers)) return 'full'
  return at < own.indexOf(shortcut.from) ? 'quick' : undefined
}

/** The person has told what they wanted to: the rest up to the last questions counts as skipped. */
export function takeShortcut(draft: DraftContent, closed?: ClosedPages): DraftContent {
  return withSeen(draft, between(draft.answers, closed))
}
