import type { ActionFunctionArgs } from '@remix-run/node'
import { validate as isUuid } from 'uuid'
import { maxStaffText } from '#core/case/change.ts'
import { seeOther } from '#infra/http/refusal.server.ts'
import { offerCase } from '#operations/triage/claims/offer-case.server.ts'
import { caseForm } from './act.server.ts'
import { CaseAgain } from './again.tsx'
import { textFault } from './text-fault.ts'

/** Offers the case to a colleague, or gives it to whoever is next. */
export async function action(args: ActionFunctionArgs) {
  const { house, actor, number, text, back, wrong, refused } = await caseForm(args, 'case.work')
  const to = text('to')
  const words = text('text')
  const errors = [
    ...(to === 'next' || isUuid(to) ? [] : [{ field: 'to', text: 'Choose a colleague' }]),
    ...(words.length > maxStaffText ? [textFault('text', words, '')] : []),
  ]
  if (errors.length > 0) return wrong('handover', errors)
  const result = await offerCase(house, actor, { number, to, text: words })
  if (!result.ok) return refused('handover', result.reason)
  return to === 'next' ? seeOther('/triage') : back('claim', 'offered')
}

export default CaseAgain
