import type { ActionFunctionArgs } from '@remix-run/node'
import { type DraftContent, formShown } from '#core/tip/form/draft.ts'
import type { FormEntries, FormValues } from '#core/tip/form/fields.ts'
import { keepTyped } from '#core/tip/form/parse-page.ts'
import { overwrites, sentFrom } from '#core/tip/form/windows.ts'
import { firstPage, type JourneyPage } from '#core/tip/journey/flow.ts'
import { type Kept, keepChange } from './journey.server.ts'
import { originOf, type ShownAgain } from './shown-again.ts'

/**
 * Saves a change to one page. The page is to be shown again where this replaced words that another
 * window had saved there, and where the pages before are gone and it begins a new report.
 */
export async function keepOver(
  args: ActionFunctionArgs,
  page: JourneyPage,
  values: FormValues,
  change: (content: DraftContent) => DraftContent,
): Promise<{ kept: Kept; shown?: ShownAgain }> {
  const { path } = page
  const origin = originOf(values)
  let replaced: FormValues | undefined
  const kept = await keepChange(args, (content) => {
    const saved = change(content)
    const before = formShown(content, page)
    const unseen = overwrites(origin, content.sentBy?.[path], before, formShown(saved, page))
    replaced = unseen ? before : undefined
    return sentFrom(saved, path, origin.window, replaced)
  })
  const { content, headers } = kept
  const again = { status: 409, errors: [], content, headers } as const
  if (kept.begun && path !== firstPage)
    return { kept, shown: { ...again, form: keepTyped(page, values), note: 'gone' } }
  if (!replaced) return { kept }
  return { kept, shown: { ...again, form: formShown(content, page), note: 'changed_elsewhere' } }
}

/** What another window had saved comes onto the page, and what stood there waits in its place. */
export async function changePlaces(
  args: ActionFunctionArgs,
  { path }: JourneyPage,
  again: Pick<ShownAgain, 'form' | 'errors' | 'origin'>,
): Promise<ShownAgain> {
  let other: FormEntries | undefined
  const { content, headers } = await keepChange(args, (draft) => {
    other = draft.replaced?.[path]
    return other ? { ...draft, replaced: { ...draft.replaced, [path]: [...again.form] } } : draft
  })
  if (!other) return { ...again, status: 200, content, headers }
  return { status: 200, errors: [], form: new Map(other), note: 'other_words', content, headers }
}
