import type { DraftContent } from '#core/tip/form/draft.ts'
import { mayVisit, pageAfterChange, pageInstead } from '#core/tip/journey/flow.ts'
import type { RequestContext } from '#infra/http/context.ts'
import { closedPages } from '#operations/draft/read-draft.server.ts'

/** Where a report goes on: on the page where it was put aside, or the first that was not seen. */
export async function pageToGoOn(
  house: RequestContext['house'],
  { answers, seen, at }: DraftContent,
): Promise<string> {
  const closed = await closedPages(house)
  const path = at ?? pageAfterChange(answers, new Set(seen), closed)
  return `/report/${mayVisit(answers, path, closed) ? path : pageInstead(answers, path, closed)}`
}
