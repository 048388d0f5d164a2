import type { ActionFunctionArgs } from '@remix-run/node'
import { staffText } from '#core/case/change.ts'
import { decideLowering } from '#operations/triage/decide-lowering.server.ts'
import { caseForm } from './act.server.ts'
import { CaseAgain } from './again.tsx'
import { textFault } from './text-fault.ts'

/** The second person's word on lowering an imminent case. */
export async function action(args: ActionFunctionArgs) {
  const { house, actor, number, text, version, back, wrong, refused } = await caseForm(
    args,
    'case.work',
  )
  const reason = staffText.safeParse(text('reason'))
  const answer = text('agree')
  const errors = [
    ...(reason.success ? [] : [textFault('reason', text('reason'), 'Say why, in a sentence')]),
    ...(['yes', 'no'].includes(answer) ? [] : [{ field: '', text: 'Choose to agree or not' }]),
  ]
  if (!reason.success || errors.length > 0) return wrong('lowering', errors)
  const result = await decideLowering(house, actor, {
    number,
    version: version(),
    agree: answer === 'yes',
    reason: reason.data,
  })
  return result.ok ? back('urgency', 'lowering') : refused('lowering', result.reason)
}

export default CaseAgain
