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
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { withinLimit } from '#infra/http/throttle.server.ts'
import { changeDraft } from '#operations/draft/change-draft.server.ts'
import { closedPages, readDraftFor } from '#operations/draft/read-draft.server.ts'
import { readReceipt } from '#operations/draft/read-receipt.server.ts'
import { saveForLater } from '#operations/draft/save-for-later.server.ts'
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

/** Drafts that one network may begin in ten minutes, each about two kilobytes. */
const begun = { limit: 100, minutes: 10 }

/** Why a page was not saved; `showAgain` its answers. */
export const tooManyBegun = 'too_many_begun'

/**
 * Saves a change to the visitor's draft. Where it is gone (a day has passed) or was never begun, a
 * new one is begun with this very change, so that nothing typed is lost. Throws 429 where a network
 * begins too many; never to somebody who may be in danger.
 */
export async function keepChange(
  { request, context }: LoaderFunctionArgs,
  change: (content: DraftContent) => DraftContent,
): Promise<Kept> {
  const { house, source } = context
  const known = await readCookie(house.env, 'draft', request)
  const content = known === null ? null : await changeDraft(house, known, change)
  if (known !== null && content) return { token: known, content, headers: {} }
  await throwIfFiled(house, known)
  const fresh = change(await newVisitorDraft(request))
  const { danger_now: danger } = fresh.answers
  const hurry = danger === 'yes' || danger === 'unknown'
  if (!hurry && !(await withinLimit(house, `draft|${source}`, begun.limit, begun.minutes)))
    throw refuse(429, tooManyBegun)
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

/** The draft is put aside; where its code is shown. */
export async function putAsideFor(
  { context }: LoaderFunctionArgs,
  { token, headers }: Kept,
): Promise<Response> {
  await saveForLater(context.house, token)
  return seeOther('/report/saved', headers)
}

/** Where a report goes on: on the page where it was put aside, or the first that was not seen. */
export async function pageToGoOn(
  house: LoaderFunctionArgs['context']['house'],
  { answers, seen, at }: DraftContent,
): Promise<string> {
  const closed = await closedPages(house)
  const path = at ?? pageAfterChange(answers, new Set(seen), closed)
  return `/report/${mayVisit(answers, path, closed) ? path : pageInstead(answers, path, closed)}`
}
