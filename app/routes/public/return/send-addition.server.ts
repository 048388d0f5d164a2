import type { ActionFunctionArgs } from '@remix-run/node'
import type { ErrorKey } from '#core/text/text.ts'
import { maxMessage, parseMessage } from '#core/tip/message.ts'
import { clearCookie, readCookie } from '#infra/http/cookies.server.ts'
import { seeOther } from '#infra/http/refusal.server.ts'
import type { RefusedFile } from '#operations/evidence/seal-files.server.ts'
import { addToReport } from '#operations/reporter/add-to-report.server.ts'
import { closeReport } from '#operations/reporter/close-report.server.ts'
import { readFiles } from '../read-files.server.ts'

export type AdditionProblem = {
  /** Stays in the box: it was not sent. */
  typed: string
  problem?: ErrorKey
  max?: number
  refused: RefusedFile[]
  /** Something else in the same form did arrive. */
  added: boolean
}

const nothing = { refused: [], added: false }

/** Adds to the open report, or closes it. */
export async function sendAddition(args: ActionFunctionArgs): Promise<Response | AdditionProblem> {
  const { house } = args.context
  const token = await readCookie(house.env, 'reporter', args.request)
  const sent = await readFiles(args)
  if (!sent.ok) return { typed: '', problem: 'error.files_too_large', ...nothing }
  if (sent.form.get('intent') === 'close') {
    await closeReport(house, token)
    const cleared = await clearCookie(house.env, 'reporter')
    return seeOther('/return?closed=1', { 'Set-Cookie': cleared })
  }
  const raw = String(sent.form.get('message') ?? '')
  const message = parseMessage(raw)
  const text = message.ok ? message.text : ''
  if (message.ok && text === '' && sent.files.length === 0 && sent.refused.length === 0)
    return { typed: '', problem: 'error.message_empty', ...nothing }

  // Files are kept although the words beside them are too long.
  const result = await addToReport(house, token, {
    messageId: String(sent.form.get('message_id') ?? ''),
    text,
    files: sent.files,
  })
  const typed = message.ok ? text : raw.slice(0, 4 * maxMessage)
  if (!result.ok) return { typed, ...nothing }
  const refused = [...sent.refused, ...result.refused]
  const { added } = result
  if (!message.ok) return { typed, problem: 'error.too_long', max: maxMessage, refused, added }
  return refused.length === 0 ? seeOther('/return/tip?sent=1') : { typed: '', refused, added }
}
