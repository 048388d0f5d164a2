import type { LoaderFunctionArgs } from '@remix-run/node'
import type { DraftContent } from '#core/tip/form/draft.ts'
import { refuse } from '#infra/http/refusal.server.ts'
import { withinLimit } from '#infra/http/throttle.server.ts'
import { startDraft } from '#operations/draft/start-draft.server.ts'

/** Drafts that one network may begin in ten minutes, each about two kilobytes. */
const begun = { limit: 100, minutes: 10 }

/** Why a page was not saved; `showAgain` its answers. */
export const tooManyBegun = 'too_many_begun'

/**
 * A new draft with its first page; answers its token. Throws 429 where a network begins too many;
 * never to somebody who may be in danger.
 */
export async function beginDraft(
  { context: { house, source } }: LoaderFunctionArgs,
  fresh: DraftContent,
): Promise<string> {
  const { danger_now: danger } = fresh.answers
  const hurry = danger === 'yes' || danger === 'unknown'
  if (!hurry && !(await withinLimit(house, `draft|${source}`, begun.limit, begun.minutes)))
    throw refuse(429, tooManyBegun)
  return startDraft(house, fresh)
}
