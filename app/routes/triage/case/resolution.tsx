import type { ActionFunctionArgs } from '@remix-run/node'
import { stateChange } from '#core/case/change.ts'
import { impacts, verdicts } from '#core/case/states.ts'
import { changeCaseState } from '#operations/triage/change-case-state.server.ts'
import { caseForm } from './act.server.ts'
import { CaseAgain } from './again.tsx'

const isOf = (codes: readonly string[], code: string) => codes.includes(code)

/** Resolves the case with a verdict and an impact. */
export async function action(args: ActionFunctionArgs) {
  const { house, actor, number, text, version, back, wrong, refused } = await caseForm(
    args,
    'case.work',
  )
  const verdict = text('verdict')
  const impact = text('impact')
  const change = stateChange.safeParse({ to: 'resolved', verdict, impact })
  if (!change.success)
    return wrong('resolution', [
      ...(isOf(verdicts, verdict) ? [] : [{ field: 'verdict', text: 'Choose a verdict' }]),
      ...(isOf(impacts, impact) ? [] : [{ field: 'impact', text: 'Choose an impact' }]),
    ])
  const result = await changeCaseState(house, actor, {
    number,
    version: version(),
    change: change.data,
  })
  return result.ok ? back('state', 'resolved') : refused('resolution', result.reason)
}

export default CaseAgain
