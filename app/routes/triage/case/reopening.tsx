import type { ActionFunctionArgs } from '@remix-run/node'
import { stateChange } from '#core/case/change.ts'
import { changeCaseState } from '#operations/triage/change-case-state.server.ts'
import { caseForm } from './act.server.ts'
import { CaseAgain } from './again.tsx'
import { textFault } from './text-fault.ts'

/** Opens a resolved case again, for a reason. */
export async function action(args: ActionFunctionArgs) {
  const { house, actor, number, text, version, back, wrong, refused } = await caseForm(
    args,
    'case.work',
  )
  const change = stateChange.safeParse({ to: 'reopened', reason: text('reason') })
  if (!change.success)
    return wrong('reopening', [textFault('reason', text('reason'), 'Say why, in a sentence')])
  const result = await changeCaseState(house, actor, {
    number,
    version: version(),
    change: change.data,
  })
  return result.ok ? back('state', 'reopened') : refused('reopening', result.reason)
}

export default CaseAgain
