import type { ActionFunctionArgs } from '@remix-run/node'
import { answerOffer, offerAnswers } from '#operations/triage/claims/answer-offer.server.ts'
import { caseForm } from './act.server.ts'
import { CaseAgain } from './again.tsx'

/** Takes, declines or withdraws what was offered. */
export async function action(args: ActionFunctionArgs) {
  const { house, actor, number, text, back, wrong, refused } = await caseForm(args, 'case.work')
  const answer = offerAnswers.find((one) => one === text('answer'))
  if (!answer) return wrong('offer', [{ field: '', text: 'Choose to take it or not' }])
  const result = await answerOffer(house, actor, { number, answer })
  if (!result.ok) return refused('offer', result.reason)
  return back('claim', answer === 'take' ? 'taken' : 'answered')
}

export default CaseAgain
