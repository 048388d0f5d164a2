import type { LoaderFunctionArgs } from '@remix-run/node'
import { textFor } from '#core/text/text.ts'
import { type DraftContent, newDraft } from '#core/tip/form/draft.ts'
import type { TipAnswers } from '#core/tip/journey/catalogue.ts'
import {
  type ClosedPages,
  firstPage,
  mayVisit,
  nextPage,
  pageAfterChange,
  pageInstead,
  progress,
} from '#core/tip/journey/flow.ts'
import type { PagePath } from '#core/tip/journey/pages.ts'
import { readCookie, setCookie } from '#infra/http/cookies.server.ts'
import { readLanguage } from '#infra/http/language.server.ts'
import { seeOther } from '#infra/http/refusal.server.ts'
import { changeDraft } from '#operations/draft/change-draft.server.ts'
import { closedPages, readDraftFor } from '#operations/draft/read-draft.server.ts'
import { readReceipt } from '#operations/draft/read-receipt.server.ts'
import { startDraft } from '#operations/draft/start-draft.server.ts'

/** A page that was reached by a change link leads back to check-your-answers. */
export const isChange = (request: Request): boolean =>
  new URL(request.url).searchParams.get('from') === 'check'

export const reportPath = (path: PagePath, change: boolean): string =>
  `/report/${path}${change && path !== 'check' ? '?from=check' : ''}`

/** How far along a page is; `of` is null until the kind decides which questions follow. */
export function stepOf(answers: TipAnswers, path: PagePath, closed: ClosedPages) {
  const { step, of } = progress(answers, path, closed)
  return { step, of: answers.kind === undefined ? null : of }
}

export async function newVisitorDraft(request: Request): Promise<DraftContent> {
  return newDraft(textFor(await readLanguage(request)).lang)
}

/** Requests whose page is shown again with what was typed: it is shown whatever is saved. */
const shownAgain = new WeakSet<object>()

/** Says so to the loaders that follow the action in the same request. */
export function showAgain<Data>({ context }: LoaderFunctionArgs, data: Data): Data {
  shownAgain.add(context)
  return data
}

/** The draft behind a page. Throws a redirect where the page is not open to this visitor. */
export async function openPage({ request, context }: LoaderFunctionArgs, path: PagePath) {
  const { house } = context
  const token = await readCookie(house.env, 'draft', request)
  const [draft, closed] = await Promise.all([readDraftFor(house, token), closedPages(house)])
  const content = draft?.content ?? (await newVisitorDraft(request))
  if (!shownAgain.has(context)) {
    if (!draft) await throwIfFiled(house, token)
    if (!draft && path !== firstPage) throw seeOther('/report?lost=1')
    if (!mayVisit(content.answers, path, closed))
      throw seeOther(`/report/${pageInstead(content.answers, path, closed)}`)
  }
  return { content, files: draft?.files ?? [], closed }
}

/** A form that comes back from a report that was just sent leads to its receipt, not to a new one. */
export async function throwIfFiled(
  house: LoaderFunctionArgs['context']['house'],
  token: string | null,
): Promise<void> {
  if (await readReceipt(house, token)) throw seeOther('/report/done')
}

export type Kept = { token: string; content: DraftContent; headers: HeadersInit }

/**
 * Saves a change to the visitor's draft. Where it is gone (a day has passed) or was never begun, a
 * new one is begun with this very change, so that nothing typed is lost.
 */
export async function keepChange(
  { request, context }: LoaderFunctionArgs,
  change: (content: DraftContent) => DraftContent,
): Promise<Kept> {
  const { house } = context
  const known = await readCookie(house.env, 'draft', request)
  const content = known === null ? null : await changeDraft(house, known, change)
  if (known !== null && content) return { token: known, content, headers: {} }
  await throwIfFiled(house, known)
  const fresh = change(await newVisitorDraft(request))
  const token = await startDraft(house, fresh)
  return {
    token,
    content: fresh,
    headers: { 'Set-Cookie': await setCookie(house.env, 'draft', token) },
  }
}

/** The page after `path`, or the first one that must be answered before it. */
export function goOn(
  { content, headers }: Kept,
  path: PagePath,
  { change, closed }: { change: boolean; closed: ClosedPages },
  wanted?: PagePath,
): Response {
  const { answers, seen } = content
  const ahead = change
    ? pageAfterChange(answers, new Set(seen), closed)
    : nextPage(answers, path, closed)
  const next = wanted ?? ahead
  if (mayVisit(answers, next, closed)) return seeOther(reportPath(next, change), headers)
  return seeOther(`/report/${pageInstead(answers, next, closed)}?restored=1`, headers)
}
