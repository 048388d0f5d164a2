import type { ActionFunctionArgs } from '@remix-run/node'
import type { ErrorKey } from '#core/text/text.ts'
import { maxMessage, parseMessage } from '#core/tip/message.ts'
import { clearCookie, readCookie } from '#infra/http/cookies.server.ts'
import { seeOther } from '#infra/http/refusal.server.ts'
import type { RefusedFile } from '#operations/evidence/seal-files.server.ts'
import { addToReport } from '#operations/reporter/add-to-report.server.ts'
import { closeReport } from '#operations/reporter/close-report.server.ts'
import { readCaptions } from '../read-captions.ts'
import { readFiles } from '../read-files.server.ts'

export type AdditionProblem = {
  /** Stays in the box: it was not sent. */
  typed: string
  problem?: ErrorKey
  max?: number
  refused: RefusedFile[]
  /** Captions that are too long, as they were typed, by their files' ids. */
  captions: Record<string, string>
  /** Something else in the same form did arrive. */
  added: boolean
}

const nothing = { refused: [], captions: {}, added: false }

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
  const { captions, tooLong } = readCaptions(sent.form)
  // What is right is kept although other parts of the form are not.
  const result = await addToReport(house, token, {
    messageId: String(sent.form.get('message_id') ?? ''),
    text: message.ok ? message.text : '',
    files: sent.files,
    captions,
  })
  const typed = message.ok ? message.text : raw.slice(0, 4 * maxMessage)
  if (!result.ok) {
    const all = [typed, ...captions.values(), ...tooLong.values()]
    return { typed: all.filter((text) => text !== '').join('\n\n'), ...nothing }
  }
  const { added } = result
  const refused = [...sent.refused, ...result.refused]
  const rest = { refused, captions: Object.fromEntries(tooLong), added }
  if (!message.ok) return { typed, problem: 'error.too_long', max: maxMessage, ...rest }
  if (refused.length > 0 || tooLong.size > 0) return { typed: '', ...rest }
  const nothingNew = !added && sent.files.length === 0
  if (nothingNew) return { typed: '', problem: 'error.message_empty', ...nothing }
  return seeOther('/return/tip?sent=1')
}
