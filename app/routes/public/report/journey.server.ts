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
import { saveForLater } from '#operations/draft/save-for-later.server.ts'
import { beginDraft } from './begin-draft.server.ts'

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

/** Requests whose page is shown again with what was typed, and the draft as it is now, where known. */
const shownAgain = new WeakMap<object, DraftContent | null>()

/** Says so to the loaders that follow the action in the same request: it is shown whatever is saved. */
export function showAgain<Data>(
  { context }: LoaderFunctionArgs,
  data: Data,
  content: DraftContent | null = null,
): Data {
  shownAgain.set(context, content)
  return data
}

/** The draft behind a page. Throws a redirect where the page is not open to this visitor. */
export async function openPage(args: LoaderFunctionArgs, path: PagePath) {
  const { house } = args.context
  const again = shownAgain.get(args.context)
  if (again !== undefined) return openAgain(args, again)
  const token = await readCookie(house.env, 'draft', args.request)
  const [draft, closed] = await Promise.all([readDraftFor(house, token), closedPages(house)])
  const content = draft?.content ?? (await newVisitorDraft(args.request))
  if (!draft) await throwIfFiled(house, token)
  if (!draft && path !== firstPage) throw seeOther('/report?lost=1')
  if (!mayVisit(content.answers, path, closed))
    throw seeOther(`/report/${pageInstead(content.answers, path, closed)}`)
  return { content, files: draft?.files ?? [], closed }
}

/** Whatever failed in the action may fail here, too: what was typed is shown nonetheless. */
async function openAgain({ request, context }: LoaderFunctionArgs, known: DraftContent | null) {
  const { house } = context
  try {
    const token = await readCookie(house.env, 'draft', request)
    const [draft, closed] = await Promise.all([readDraftFor(house, token), closedPages(house)])
    const content = known ?? draft?.content ?? (await newVisitorDraft(request))
    return { content, files: draft?.files ?? [], closed }
  } catch (error) {
    house.log.error({ event: 'page.shown_without_draft' }, error)
    const content = known ?? (await newVisitorDraft(request))
    return { content, files: [], closed: new Set<PagePath>() }
  }
}

/** A form that comes back from a report that was just sent leads to its receipt, not to a new one. */
export async function throwIfFiled(
  house: LoaderFunctionArgs['context']['house'],
  token: string | null,
): Promise<void> {
  if (await readReceipt(house, token)) throw seeOther('/report/done')
}

export type Kept = {
  token: string
  content: DraftContent
  headers: HeadersInit
  /** There was no draft any more, or none yet: this is a new one, with nothing but this change. */
  begun: boolean
}

/**
 * Saves a change to the visitor's draft, and lets their cookie live as long as that. Where the draft
 * is gone or was never begun, a new one is begun with this very change, so that nothing typed is
 * lost. Throws 429 where a network begins too many, and the way to the receipt where it was sent.
 */
export async function keepChange(
  args: LoaderFunctionArgs,
  change: (content: DraftContent) => DraftContent,
): Promise<Kept> {
  const { house } = args.context
  const known = await readCookie(house.env, 'draft', args.request)
  const content = known === null ? null : await changeDraft(house, known, change)
  if (known !== null && content)
    return { token: known, content, headers: await remember(args, known), begun: false }
  await throwIfFiled(house, known)
  const fresh = change(await newVisitorDraft(args.request))
  const token = await beginDraft(args, fresh)
  return { token, content: fresh, headers: await remember(args, token), begun: true }
}

async function remember({ context }: LoaderFunctionArgs, token: string): Promise<HeadersInit> {
  return { 'Set-Cookie': await setCookie(context.house.env, 'draft', token) }
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
