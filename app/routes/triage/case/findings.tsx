import type { ActionFunctionArgs } from '@remix-run/node'
import { validate as isUuid } from 'uuid'
import { indicatorRoles } from '#core/indicator/types.ts'
import type { FoundDecision } from '#core/tip/evidence/reading.ts'
import { decideFound } from '#operations/triage/decide-found.server.ts'
import { caseForm } from './act.server.ts'
import { CaseAgain } from './again.tsx'

const asDecision = (code: unknown): FoundDecision | undefined =>
  code === 'refused' ? code : indicatorRoles.find((role) => role === code)

/** Says which identifiers that were read in a file count: one field `found.KEY` for each. */
export async function action(args: ActionFunctionArgs) {
  const { house, actor, number, form, text, back, wrong, refused } = await caseForm(
    args,
    'case.work',
  )
  const evidenceId = text('evidence')
  const decisions = new Map(
    [...form].flatMap(([name, value]) => {
      const decision = name.startsWith('found.') ? asDecision(value) : undefined
      return decision ? [[name.slice('found.'.length), decision] as const] : []
    }),
  )
  if (!isUuid(evidenceId) || decisions.size === 0)
    return wrong('findings', [
      { field: '', text: 'Say of at least one identifier whether it counts' },
    ])
  const result = await decideFound(house, actor, { number, evidenceId, decisions })
  return result.ok ? back('story', 'findings') : refused('findings', result.reason)
}

export default CaseAgain
