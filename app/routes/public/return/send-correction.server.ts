import type { ActionFunctionArgs } from '@remix-run/node'
import type { ErrorKey } from '#core/text/text.ts'
import { maxMessage, parseMessage } from '#core/tip/message.ts'
import { readCookie } from '#infra/http/cookies.server.ts'
import { readForm } from '#infra/http/read-form.server.ts'
import { seeOther } from '#infra/http/refusal.server.ts'
import { correctReport } from '#operations/reporter/correct-report.server.ts'

export type CorrectionProblem = { error: ErrorKey; typed: string; messageId: string }

/** Sends what is right instead of one answer. Where the report has closed, the words are kept. */
export async function sendCorrection(
  args: ActionFunctionArgs,
  question: string,
): Promise<Response | CorrectionProblem> {
  const { house } = args.context
  const form = await readForm(args)
  const raw = textOf(form, 'correction')
  const messageId = textOf(form, 'message_id')
  const message = parseMessage(raw)
  if (!message.ok)
    return { error: 'error.too_long', typed: raw.slice(0, 4 * maxMessage), messageId }
  if (message.text === '') return { error: 'error.correction_empty', typed: '', messageId }
  const token = await readCookie(house.env, 'reporter', args.request)
  const sent = await correctReport(house, token, { messageId, question, text: message.text })
  if (sent.ok) return seeOther('/return/tip?corrected=1')
  // The page says that the report has closed, and keeps these words for when it is open again.
  return { error: 'error.correction_empty', typed: message.text, messageId }
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
