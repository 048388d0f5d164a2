import type { ActionFunctionArgs } from '@remix-run/node'
import { validate as isUuid } from 'uuid'
import { type Control, controls } from '#core/indicator/control.ts'
import { verifyIndicators } from '#operations/triage/verify-indicators.server.ts'
import { caseForm } from './act.server.ts'
import { CaseAgain } from './again.tsx'

const asControl = (code: unknown): Control | undefined => controls.find((one) => one === code)

/** What stood there when the form was made: `none`, or whose it was; undefined where the form is silent. */
const wasOf = (code: string): Control | null | undefined =>
  code === 'none' ? null : asControl(code)

/** Says whose the case's identifiers are: one field `of.ID` for each that was judged. */
export async function action(args: ActionFunctionArgs) {
  const { house, actor, number, form, text, back, wrong, refused } = await caseForm(
    args,
    'case.work',
  )
  const given = [...form].flatMap(([name, value]) =>
    name.startsWith('of.')
      ? [
          {
            indicatorId: name.slice(3),
            controlled: asControl(value),
            was: wasOf(text(`was.${name.slice(3)}`)),
          },
        ]
      : [],
  )
  const choices = given.flatMap(({ indicatorId, controlled, was }) =>
    isUuid(indicatorId) && controlled ? [{ indicatorId, controlled, was }] : [],
  )
  if (choices.length === 0 || choices.length < given.length)
    return wrong('indicators', [{ field: '', text: 'Say of at least one identifier whose it is' }])
  const result = await verifyIndicators(house, actor, { number, choices })
  return result.ok ? back('indicators', 'indicators') : refused('indicators', result.reason)
}

export default CaseAgain
