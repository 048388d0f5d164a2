import type { ActionFunctionArgs } from '@remix-run/node'
import { isSkipReason } from '#core/care/skip.ts'
import { seeOther } from '#infra/http/refusal.server.ts'
import { skipCase } from '#operations/care/skip-case.server.ts'
import { claimNextCase } from '#operations/triage/claim-next-case.server.ts'
import { caseForm } from './act.server.ts'
import { CaseAgain } from './again.tsx'

/** Gives the case back because it is not for this person, and goes to the next one. */
export async function action(args: ActionFunctionArgs) {
  const { house, actor, number, text, wrong, refused } = await caseForm(args, 'case.work')
  const reason = text('reason')
  if (!isSkipReason(reason)) return wrong('skip', [{ field: 'reason', text: 'Choose why' }])
  const result = await skipCase(house, actor, { number, reason })
  if (!result.ok) return refused('skip', result.reason)
  const next = await claimNextCase(house, actor)
  return seeOther(next.ok ? `/triage/cases/${next.number}` : '/triage?next=skipped')
}

export default CaseAgain
