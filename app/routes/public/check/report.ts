import type { ActionFunctionArgs } from '@remix-run/node'
import { savePage } from '#core/tip/form/draft.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { keepChange } from '../report/journey.server.ts'
import { messageIn } from './send-message.server.ts'

export function loader(): never {
  throw refuse(405, 'post_only')
}

/** What was pasted becomes the story of a report, behind whatever was told there before. */
export async function action(args: ActionFunctionArgs) {
  const message = messageIn(await readForm(args))
  if (message === '') return seeOther('/report')
  const { headers } = await keepChange(args, (draft) => {
    const before = draft.answers.story ?? ''
    const told = before.includes(message)
    const story = before === '' ? message : told ? before : `${before}\n\n${message}`
    return savePage(draft, 'story', { story: story.slice(0, 20_000) })
  })
  return seeOther('/report/safety', headers)
}
