import type { ActionFunctionArgs } from '@remix-run/node'
import { validate as isUuid } from 'uuid'
import { type Control, controls } from '#core/indicator/control.ts'
import { verifyIndicators } from '#operations/triage/verify-indicators.server.ts'
import { caseForm } from './act.server.ts'
import { CaseAgain } from './again.tsx'

const asControl = (code: unknown): Control | undefined => controls.find((one) => one === code)

/** Says whose the case's identifiers are: one field `of.ID` for each that was judged. */
export async function action(args: ActionFunctionArgs) {
  const { house, actor, number, form, back, wrong, refused } = await caseForm(args, 'case.work')
  const given = [...form].flatMap(([name, value]) =>
    name.startsWith('of.') ? [{ indicatorId: name.slice(3), controlled: asControl(value) }] : [],
  )
  const choices = given.flatMap(({ indicatorId, controlled }) =>
    isUuid(indicatorId) && controlled ? [{ indicatorId, controlled }] : [],
  )
  if (choices.length === 0 || choices.length < given.length)
    return wrong('indicators', [{ field: '', text: 'Say of at least one identifier whose it is' }])
  const result = await verifyIndicators(house, actor, { number, choices })
  return result.ok ? back('indicators', 'indicators') : refused('indicators', result.reason)
}

export default CaseAgain
