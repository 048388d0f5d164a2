import type { ActionFunctionArgs } from '@remix-run/node'
import { savePage } from '#core/tip/form/draft.ts'
import { seeOther } from '#infra/http/refusal.server.ts'
import { keepChange } from '../report/journey.server.ts'
import type { PageNote } from '../report/shown-again.ts'

export type NotBegun = { status: number; note: PageNote }

/**
 * What was pasted becomes the story of a report, behind whatever was told there before. Where that
 * can't be now, the page that it stands on is shown again.
 */
export async function beginReport(
  args: ActionFunctionArgs,
  message: string,
  vouched: boolean,
): Promise<Response | NotBegun> {
  if (!vouched) return { status: 403, note: 'old_form' }
  if (message === '') return seeOther('/report')
  try {
    const { headers } = await keepChange(args, (draft) => {
      const before = draft.answers.story ?? ''
      const told = before.includes(message)
      const story = before === '' ? message : told ? before : `${before}\n\n${message}`
      return savePage(draft, 'story', { story: story.slice(0, 20_000) })
    })
    return seeOther('/report/safety', headers)
  } catch (problem) {
    if (problem instanceof Response && problem.status === 429) return { status: 429, note: 'busy' }
    throw problem
  }
}
