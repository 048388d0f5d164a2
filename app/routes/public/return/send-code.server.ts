import type { ActionFunctionArgs } from '@remix-run/node'
import { v7 as uuidv7 } from 'uuid'
import { type ErrorKey, textFor } from '#core/text/text.ts'
import { cleanLine } from '#core/tip/clean.ts'
import { maxMessage, parseMessage } from '#core/tip/message.ts'
import { parseReceipt } from '#core/tip/receipt.ts'
import { parseResumeCode } from '#core/tip/resume-code.ts'
import { setCookie } from '#infra/http/cookies.server.ts'
import { readLanguage } from '#infra/http/language.server.ts'
import { readFormToShow } from '#infra/http/read-form.server.ts'
import { seeOther } from '#infra/http/refusal.server.ts'
import { withinLimit } from '#infra/http/throttle.server.ts'
import { type Held, readHeld, takeHeld } from '#operations/evidence/hold-files.server.ts'
import { addToReport } from '#operations/reporter/add-to-report.server.ts'
import { openReport } from '#operations/reporter/open-report.server.ts'
import { saysDanger, withDanger } from './danger-said.ts'

export type CodeProblem = {
  status: 400 | 403 | 429
  typed: string
  unsent: string
  danger: boolean
  held: Held | null
  error?: { field: 'code' | 'message'; key: ErrorKey; max?: number }
  note?: 'old_form'
}

/** Well-formed codes that one network may try in ten minutes; a slip of the pen does not count. */
const tries = { limit: 30, minutes: 10 }

const problems = {
  wrong_length: 'error.code_length',
  wrong_character: 'error.code_wrong',
  wrong_check: 'error.code_wrong',
  not_found: 'error.code_not_found',
} as const satisfies Record<string, ErrorKey>

/** Opens the report that a code belongs to, and sends what was written and chosen while it had closed. */
export async function sendCode(args: ActionFunctionArgs): Promise<Response | CodeProblem> {
  const { house, source } = args.context
  const { form, vouched } = await readFormToShow(args)
  const raw = textOf(form, 'code')
  const written = textOf(form, 'message')
  const message = parseMessage(written)
  const danger = saysDanger(form)
  const unsent = message.ok ? message.text : written.slice(0, 4 * maxMessage)
  const held = readHeld(house, textOf(form, 'held_files'))
  const kept = { typed: cleanLine(raw.slice(0, 200)), unsent, danger, held }
  const wrong = (key: ErrorKey, status: CodeProblem['status'] = 400): CodeProblem => ({
    status,
    error: { field: 'code', key },
    ...kept,
  })

  if (!vouched) return { status: 403, note: 'old_form', ...kept }
  if (kept.typed === '') return wrong('error.code_empty')
  const parsed = parseReceipt(raw)
  if (!parsed.ok)
    return wrong(parseResumeCode(raw).ok ? 'error.code_is_resume' : problems[parsed.reason])
  if (!message.ok) {
    const error = { field: 'message', key: 'error.too_long', max: maxMessage } as const
    return { status: 400, error, ...kept }
  }
  if (!(await withinLimit(house, `receipt|${source}`, tries.limit, tries.minutes)))
    return wrong('error.too_many_tries', 429)
  const opened = await openReport(house, parsed.code)
  if (!opened.ok) return wrong(problems[opened.reason])

  const headers = { 'Set-Cookie': await setCookie(house.env, 'reporter', opened.token) }
  const text = withDanger(textFor(await readLanguage(args.request)), unsent, danger)
  const files = held && (await takeHeld(house, held.sealed))
  if (text === '' && !files) return seeOther(held ? '/return/tip?again=1' : '/return/tip', headers)
  const added = await addToReport(house, opened.token, {
    messageId: uuidv7(),
    text,
    files: files ?? [],
    danger,
  })
  const lost = (held && !files) || (added.ok && added.refused.length > 0)
  const said = danger ? 'danger' : lost ? 'again' : 'sent'
  return seeOther(`/return/tip?${said}=1`, headers)
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
