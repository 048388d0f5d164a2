import type { ActionFunctionArgs } from '@remix-run/node'
import { maxStaffText } from '#core/case/change.ts'
import { urgencyCodes } from '#core/case/states.ts'
import { changeUrgency } from '#operations/triage/change-urgency.server.ts'
import { caseForm } from './act.server.ts'
import { CaseAgain } from './again.tsx'
import { textFault } from './text-fault.ts'

/** Raises or lowers the urgency; lowering from imminent asks a second person. */
export async function action(args: ActionFunctionArgs) {
  const { house, actor, number, text, version, back, wrong, refused } = await caseForm(
    args,
    'case.work',
  )
  const to = urgencyCodes.find((urgency) => urgency === text('to'))
  const reason = text('reason')
  if (!to) return wrong('urgency', [{ field: 'to', text: 'Choose an urgency' }])
  if (reason.length > maxStaffText) return wrong('urgency', [textFault('reason', reason, '')])
  const result = await changeUrgency(house, actor, { number, version: version(), to, reason })
  if (!result.ok) return refused('urgency', result.reason)
  return back('urgency', result.done === 'asked' ? 'asked' : 'urgency')
}

export default CaseAgain
