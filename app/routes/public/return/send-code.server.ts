import type { ActionFunctionArgs } from '@remix-run/node'
import { v7 as uuidv7 } from 'uuid'
import type { ErrorKey } from '#core/text/text.ts'
import { cleanLine } from '#core/tip/clean.ts'
import { parseMessage } from '#core/tip/message.ts'
import { parseReceipt } from '#core/tip/receipt.ts'
import { parseResumeCode } from '#core/tip/resume-code.ts'
import { setCookie } from '#infra/http/cookies.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { seeOther } from '#infra/http/refusal.server.ts'
import { withinLimit } from '#infra/http/throttle.server.ts'
import { addToReport } from '#operations/reporter/add-to-report.server.ts'
import { openReport } from '#operations/reporter/open-report.server.ts'

export type CodeProblem = { status: 400 | 429; error: ErrorKey; typed: string; unsent: string }

/** Well-formed codes that one network may try in ten minutes; a slip of the pen does not count. */
const tries = { limit: 30, minutes: 10 }

const problems = {
  wrong_length: 'error.code_length',
  wrong_character: 'error.code_wrong',
  wrong_check: 'error.code_wrong',
  not_found: 'error.code_not_found',
} as const satisfies Record<string, ErrorKey>

/** Opens the report that a code belongs to, and sends what was written while it had closed. */
export async function sendCode(args: ActionFunctionArgs): Promise<Response | CodeProblem> {
  const { house, source } = args.context
  const form = await readForm(args)
  const raw = textOf(form, 'code')
  const message = parseMessage(textOf(form, 'message'))
  const unsent = message.ok ? message.text : ''
  const kept = { typed: cleanLine(raw.slice(0, 200)), unsent }

  if (kept.typed === '') return { status: 400, error: 'error.code_empty', ...kept }
  const parsed = parseReceipt(raw)
  if (!parsed.ok) {
    const unsentReport = parseResumeCode(raw).ok
    const error = unsentReport ? 'error.code_is_resume' : problems[parsed.reason]
    return { status: 400, error, ...kept }
  }
  if (!(await withinLimit(house, `receipt|${source}`, tries.limit, tries.minutes)))
    return { status: 429, error: 'error.too_many_tries', ...kept }
  const opened = await openReport(house, parsed.code)
  if (!opened.ok) return { status: 400, error: problems[opened.reason], ...kept }

  const headers = { 'Set-Cookie': await setCookie(house.env, 'reporter', opened.token) }
  if (unsent === '') return seeOther('/return/tip', headers)
  await addToReport(house, opened.token, { messageId: uuidv7(), text: unsent, files: [] })
  return seeOther('/return/tip?sent=1', headers)
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
