import type { ActionFunctionArgs } from '@remix-run/node'
import { routineOutcomes, routineSteps } from '#core/case/routine.ts'
import { decideRoutine } from '#operations/triage/decide-routine.server.ts'
import { caseForm } from './act.server.ts'
import { CaseAgain } from './again.tsx'

/** Ticks a step of the case's routine, says that it is not needed, or opens it again. */
export async function action(args: ActionFunctionArgs) {
  const { house, actor, number, text, back, wrong, refused } = await caseForm(args, 'case.work')
  const [code, what] = text('decide').split(' ')
  const step = routineSteps.find((one) => one === code)
  const outcome = [...routineOutcomes, 'open' as const].find((one) => one === what)
  if (!step || !outcome)
    return wrong('routine', [{ field: '', text: 'Choose a step and what became of it' }])
  const result = await decideRoutine(house, actor, { number, step, outcome })
  return result.ok ? back('routine') : refused('routine', result.reason)
}

export default CaseAgain
