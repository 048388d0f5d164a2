import type { ActionFunctionArgs } from '@remix-run/node'
import { handPoints } from '#core/case/by-hand.ts'
import { maxStaffText } from '#core/case/change.ts'
import { changePriority } from '#operations/triage/change-priority.server.ts'
import { caseForm } from './act.server.ts'
import { CaseAgain } from './again.tsx'
import { textFault } from './text-fault.ts'

/** Adds points by hand, in place of those set before; 0 takes them back. */
export async function action(args: ActionFunctionArgs) {
  const { house, actor, number, text, version, back, wrong, refused } = await caseForm(
    args,
    'case.work',
  )
  const points = [0, ...handPoints].find((one) => String(one) === text('points'))
  const reason = text('reason')
  const errors = [
    ...(points === undefined ? [{ field: 'points', text: 'Choose how many points' }] : []),
    ...(reason.length > maxStaffText || (points !== 0 && reason === '')
      ? [textFault('reason', reason, 'Say why, in a sentence')]
      : []),
  ]
  if (points === undefined || errors.length > 0) return wrong('priority', errors)
  const result = await changePriority(house, actor, { number, version: version(), points, reason })
  return result.ok ? back('urgency', 'priority') : refused('priority', result.reason)
}

export default CaseAgain
