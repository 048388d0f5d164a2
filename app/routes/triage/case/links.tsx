import type { ActionFunctionArgs } from '@remix-run/node'
import { decideLinks, linkDecisions } from '#operations/triage/decide-links.server.ts'
import { caseForm } from './act.server.ts'
import { CaseAgain } from './again.tsx'
import { caseNumbers, mostNumbers } from './case-numbers.ts'

/** Confirms or rejects that other cases are about the same people. */
export async function action(args: ActionFunctionArgs) {
  const { house, actor, number, text, texts, back, wrong, refused } = await caseForm(
    args,
    'case.work',
  )
  const others = caseNumbers(texts('others'))
  const decision = linkDecisions.find((one) => one === text('decision'))
  if (!others || others.length === 0 || others.length > mostNumbers || !decision)
    return wrong('links', [{ field: 'others', text: 'Choose cases, or type their numbers' }])
  const result = await decideLinks(house, actor, { number, others, decision })
  return result.ok ? back('links', 'links') : refused('links', result.reason)
}

export default CaseAgain
