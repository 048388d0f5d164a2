import type { ActionFunctionArgs } from '@remix-run/node'
import { caseNumberInPath } from '#core/case/number.ts'
import { seeOther } from '#infra/http/refusal.server.ts'
import { unmergeCase } from '#operations/triage/unmerge-case.server.ts'
import { caseForm } from './act.server.ts'
import { CaseAgain } from './again.tsx'
import { caseHref } from './shown.ts'

/** Undoes the merge of this case; `from` is the case on whose page it was asked for. */
export async function action(args: ActionFunctionArgs) {
  const { house, actor, number, text, shown, version, refused } = await caseForm(args, 'case.work')
  const result = await unmergeCase(house, actor, { number, version: version() })
  if (!result.ok) return refused('separation', result.reason)
  const from = caseNumberInPath(text('from')) ?? number
  return seeOther(caseHref(from, '', { shown, done: 'separated', anchor: 'links' }))
}

export default CaseAgain
