import type { ActionFunctionArgs } from '@remix-run/node'
import { maxStaffText, stateChange } from '#core/case/change.ts'
import { impacts, verdicts } from '#core/case/states.ts'
import { changeCaseState } from '#operations/triage/change-case-state.server.ts'
import { stepList } from '../step-words.ts'
import { caseForm } from './act.server.ts'
import { CaseAgain } from './again.tsx'
import { textFault } from './text-fault.ts'

const isOf = (codes: readonly string[], code: string) => codes.includes(code)

/** Resolves the case with a verdict and an impact. */
export async function action(args: ActionFunctionArgs) {
  const { house, actor, number, text, version, back, wrong, refused } = await caseForm(
    args,
    'case.work',
  )
  const verdict = text('verdict')
  const impact = text('impact')
  const openSteps = text('open_steps')
  const change = stateChange.safeParse({ to: 'resolved', verdict, impact, openSteps })
  if (!change.success)
    return wrong('resolution', [
      ...(isOf(verdicts, verdict) ? [] : [{ field: 'verdict', text: 'Choose a verdict' }]),
      ...(isOf(impacts, impact) ? [] : [{ field: 'impact', text: 'Choose an impact' }]),
      ...(openSteps.length > maxStaffText ? [textFault('open_steps', openSteps, '')] : []),
    ])
  const result = await changeCaseState(house, actor, {
    number,
    version: version(),
    change: change.data,
  })
  if (!result.ok && result.reason === 'steps_open')
    return wrong('resolution', [
      {
        field: 'open_steps',
        text: `Still open: ${stepList(result.steps)}. Tick or skip them, or say why they stay open`,
      },
    ])
  return result.ok ? back('state', 'resolved') : refused('resolution', result.reason)
}

export default CaseAgain
