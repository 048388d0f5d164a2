import type { ActionFunctionArgs } from '@remix-run/node'
import { stateChange } from '#core/case/change.ts'
import { changeCaseState } from '#operations/triage/change-case-state.server.ts'
import { caseForm } from './act.server.ts'
import { CaseAgain } from './again.tsx'

/** Investigate, wait for the reporter, refer to an agency, or stop waiting. */
export async function action(args: ActionFunctionArgs) {
  const { house, actor, number, text, version, back, wrong, refused } = await caseForm(
    args,
    'case.work',
  )
  const change = stateChange.safeParse({ to: text('to'), agencyId: text('agency') })
  if (!change.success || change.data.to === 'resolved' || change.data.to === 'reopened')
    return wrong('state', [
      text('to') === 'referred'
        ? { field: 'agency', text: 'Choose an agency' }
        : { field: '', text: 'Choose what happens next' },
    ])
  const result = await changeCaseState(house, actor, {
    number,
    version: version(),
    change: change.data,
  })
  return result.ok ? back('state', 'state') : refused('state', result.reason)
}

export default CaseAgain
