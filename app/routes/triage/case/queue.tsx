import type { ActionFunctionArgs } from '@remix-run/node'
import { maxStaffText } from '#core/case/change.ts'
import { seeOther } from '#infra/http/refusal.server.ts'
import { moveCase } from '#operations/triage/move-case.server.ts'
import { caseForm } from './act.server.ts'
import { CaseAgain } from './again.tsx'
import { textFault } from './text-fault.ts'

/** Moves the case to another queue; rules leave it there. */
export async function action(args: ActionFunctionArgs) {
  const { house, actor, number, text, version, back, wrong, refused } = await caseForm(
    args,
    'case.work',
  )
  const reason = text('reason')
  const queueId = text('to')
  const errors = [
    ...(queueId === '' ? [{ field: 'to', text: 'Choose a queue' }] : []),
    ...(reason === '' || reason.length > maxStaffText
      ? [textFault('reason', reason, 'Say why, in a sentence')]
      : []),
  ]
  if (errors.length > 0) return wrong('queue', errors)
  const result = await moveCase(house, actor, { number, version: version(), queueId, reason })
  if (!result.ok) return refused('queue', result.reason)
  // Its new queue is not theirs: the case does not exist for them any more.
  return result.hidden ? seeOther('/triage?next=moved') : back('queue', 'moved')
}

export default CaseAgain
