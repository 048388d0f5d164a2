import type { ActionFunctionArgs } from '@remix-run/node'
import { validate as isUuid } from 'uuid'
import { recusalReasons } from '#core/case/recusal.ts'
import { seeOther } from '#infra/http/refusal.server.ts'
import { recuse } from '#operations/triage/claims/recuse.server.ts'
import { caseForm } from './act.server.ts'
import { CaseAgain } from './again.tsx'

/** Takes oneself off the case for a conflict of interest, or, as a supervisor, somebody else. */
export async function action(args: ActionFunctionArgs) {
  const { house, actor, number, text, back, wrong, refused } = await caseForm(args, 'case.work')
  const personId = text('person') === 'me' ? actor.id : text('person')
  const reason = recusalReasons.find((one) => one === text('reason'))
  if (!reason || !isUuid(personId))
    return wrong('recusal', [
      ...(isUuid(personId) ? [] : [{ field: 'person', text: 'Choose a person' }]),
      ...(reason ? [] : [{ field: 'reason', text: 'Choose why' }]),
    ])
  const result = await recuse(house, actor, { number, personId, reason })
  if (!result.ok) return refused('recusal', result.reason)
  return personId === actor.id ? seeOther('/triage?next=recused') : back('claim', 'recused')
}

export default CaseAgain
