import { type ActionFunctionArgs, json } from '@remix-run/node'
import { type FieldFault, readRule } from '#core/routing/read-rule.ts'
import { tryDays } from '#core/routing/try-days.ts'
import { changeTyped, readTypedRule, type TypedRule } from '#core/routing/typed-rule.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { refuse, seeOther } from '#infra/http/refusal.server.ts'
import { isStepUpFresh } from '#infra/http/staff-guard.server.ts'
import { saveRule } from '#operations/routing/rules/save-rule.server.ts'
import { type DryRun, dryRun } from '#operations/routing/trying/dry-run.server.ts'
import { lookedAt, wasLookedAt } from '#operations/routing/trying/looked-at.server.ts'
import { requireRouting } from './require-routing.server.ts'
import { fieldsOf } from './typed-form.server.ts'
import { faultWords, refusalWords } from './words.ts'

/** The page once more: everything that was typed, and what came of it. */
export type RuleAgain = {
  typed: TypedRule
  faults: { field: string; text: string }[]
  /** Why it was not saved. */
  refused: string | null
  confirm: boolean
  trial: DryRun | null
  /** That this dry run was looked at. */
  looked: string
}

const words = ({ field, fault, typed }: FieldFault) => ({
  field,
  text: typed === undefined ? faultWords[fault] : `${faultWords[fault]} “${typed}”`,
})

/** Changes the form's lines, tries the rule, or saves it once it was tried as it is. */
export async function sendRule(args: ActionFunctionArgs) {
  const actor = await requireRouting(args)
  const { house } = args.context
  const form = await readForm(args)
  const fields = fieldsOf(form)
  const typed = readTypedRule(fields)
  const again = (status: number, more: Partial<RuleAgain> = {}) =>
    json<RuleAgain>(
      { typed, faults: [], refused: null, confirm: false, trial: null, looked: '', ...more },
      { status },
    )
  const step = fields.one('do')
  const changed = changeTyped(typed, step)
  if (changed) return again(200, { typed: changed })

  const read = readRule(typed)
  if (!read.ok) return again(400, { faults: read.faults.map(words) })
  const days = tryDays.find((one) => String(one) === fields.one('days')) ?? 7
  const ruleId = args.params.id === 'new' ? null : (args.params.id ?? null)
  const rule = { ruleId, content: read.rule }
  const tried = async () => ({
    trial: await dryRun(house, actor, { ...rule, days }),
    looked: lookedAt(house, actor, rule),
  })
  if (step !== 'save') return again(200, await tried())
  if (!wasLookedAt(house, actor, rule, fields.one('looked')))
    return again(409, { refused: refusalWords.look_first, ...(await tried()) })
  if (!(await isStepUpFresh(args)))
    return again(403, { refused: refusalWords.confirm, confirm: true, ...(await tried()) })
  const result = await saveRule(house, actor, {
    of: ruleId === null ? null : { id: ruleId, version: numberIn(fields.one('version')) },
    content: read.rule,
    ...(fields.one('put_back') !== '' && { putBack: numberIn(fields.one('put_back')) }),
  })
  if (result.ok) return seeOther('/triage/routing?saved=yes')
  if (result.reason === 'rule_unknown') throw refuse(404, result.reason)
  return again(409, { refused: refusalWords[result.reason], ...(await tried()) })
}

function numberIn(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw refuse(400, 'form_malformed')
  return Number(text)
}
