import type { ActionFunctionArgs } from '@remix-run/node'
import { maxStaffText } from '#core/case/change.ts'
import { caseSteps, stepOutcomes } from '#core/case/checklist.ts'
import { decideStep } from '#operations/triage/decide-step.server.ts'
import { caseForm } from './act.server.ts'
import { CaseAgain } from './again.tsx'
import { textFault } from './text-fault.ts'

/** Ticks a step of the check-list, skips it for a reason, or opens it again. */
export async function action(args: ActionFunctionArgs) {
  const { house, actor, number, text, back, wrong, refused } = await caseForm(args, 'case.work')
  const step = caseSteps.find((code) => code === text('step'))
  const outcome = [...stepOutcomes, 'open' as const].find((code) => code === text('outcome'))
  if (!step || !outcome)
    return wrong('step', [{ field: '', text: 'Choose a step and what became of it' }])
  const reason = text('reason')
  if (reason.length > maxStaffText || (outcome === 'skipped' && reason === ''))
    return wrong('step', [textFault(`${step}-reason`, reason, 'Say why it is skipped')])
  const result = await decideStep(house, actor, { number, step, outcome, reason })
  return result.ok ? back('step', 'step') : refused('step', result.reason)
}

export default CaseAgain
