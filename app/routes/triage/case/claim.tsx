import type { ActionFunctionArgs } from '@remix-run/node'
import { seeOther } from '#infra/http/refusal.server.ts'
import { claimCase } from '#operations/triage/claim-case.server.ts'
import { releaseCase } from '#operations/triage/release-case.server.ts'
import { caseForm } from './act.server.ts'
import { CaseAgain } from './again.tsx'

/** Takes the case or renews the claim; `hold=give` gives it back. */
export async function action(args: ActionFunctionArgs) {
  const { house, actor, number, text, back, wrong, refused } = await caseForm(args, 'case.work')
  switch (text('hold')) {
    case 'take': {
      const result = await claimCase(house, actor, number)
      return result.ok ? back('claim', 'claimed') : refused('claim', result.reason)
    }
    case 'give': {
      const result = await releaseCase(house, actor, number)
      return result.ok ? seeOther('/triage?next=given') : refused('claim', result.reason)
    }
    default:
      return wrong('claim', [{ field: '', text: 'Choose to take the case or to give it back' }])
  }
}

export default CaseAgain
