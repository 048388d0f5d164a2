import type { ActionFunctionArgs } from '@remix-run/node'
import { validate as isUuid } from 'uuid'
import { detachTip } from '#operations/triage/detach-tip.server.ts'
import { caseForm } from './act.server.ts'
import { CaseAgain } from './again.tsx'

/** Takes one tip out of the case, into a new case of its own. */
export async function action(args: ActionFunctionArgs) {
  const { house, actor, number, text, version, back, wrong, refused } = await caseForm(
    args,
    'case.work',
  )
  if (!isUuid(text('tip'))) return wrong('tips', [{ field: 'tip', text: 'Choose a tip' }])
  const result = await detachTip(house, actor, { number, version: version(), tipId: text('tip') })
  return result.ok ? back('tips', 'detached') : refused('tips', result.reason)
}

export default CaseAgain
