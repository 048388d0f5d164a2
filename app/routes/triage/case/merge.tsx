import type { ActionFunctionArgs } from '@remix-run/node'
import { formatCaseNumber } from '#core/case/number.ts'
import { seeOther } from '#infra/http/refusal.server.ts'
import { mergeCases } from '#operations/triage/merge-cases.server.ts'
import { caseForm } from './act.server.ts'
import { CaseAgain } from './again.tsx'
import { caseNumbers, mostNumbers } from './case-numbers.ts'
import { refusalWords } from './refusal-words.ts'
import { caseHref } from './shown.ts'

/** Takes the cases in `others` into this one, or (`into`) this one into another. */
export async function action(args: ActionFunctionArgs) {
  const { house, actor, number, text, texts, shown, version, back, wrong, refused } =
    await caseForm(args, 'case.work')
  const seen = { number, version: version() }
  const away = text('into') !== ''
  // Taking cases in is done from the list of links, and comes back to it.
  const on = away ? 'merge' : 'links'
  const numbers = caseNumbers(away ? [text('into')] : texts('others'))
  const [target] = numbers ?? []
  if (!numbers || target === undefined || numbers.length > (away ? 1 : mostNumbers))
    return wrong(on, [
      away
        ? { field: 'into', text: 'Type the number of one case' }
        : { field: 'others', text: 'Choose cases, or type their numbers' },
    ])
  const result = away
    ? await mergeCases(house, actor, { from: [number], into: target, seen })
    : await mergeCases(house, actor, { from: numbers, into: number, seen })
  if (result.ok)
    return away ? seeOther(caseHref(target, '', { shown: [] })) : back('links', 'merged', shown)
  if (result.number === number) return refused(on, result.reason)
  const which = formatCaseNumber(result.number)
  const field = away ? 'into' : 'others'
  if (result.reason === 'case_unknown')
    return wrong(on, [{ field, text: `There is no case ${which}` }])
  const reason = `${which}: ${refusalWords[result.reason].text}`
  return wrong(on, [{ field, text: reason }], 409)
}

export default CaseAgain
