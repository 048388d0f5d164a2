import type { ActionFunctionArgs } from '@remix-run/node'
import { type ErrorKey, textFor } from '#core/text/text.ts'
import { maxMessage, parseMessage } from '#core/tip/message.ts'
import { clearCookie, readCookie } from '#infra/http/cookies.server.ts'
import { readLanguage } from '#infra/http/language.server.ts'
import { formRefused } from '#infra/http/read-form.server.ts'
import { seeOther } from '#infra/http/refusal.server.ts'
import { waitToUpload } from '#infra/http/upload-share.server.ts'
import { type Held, holdFiles } from '#operations/evidence/hold-files.server.ts'
import { dropGiven, type RefusedFile } from '#operations/evidence/seal-files.server.ts'
import { addToReport } from '#operations/reporter/add-to-report.server.ts'
import { closeReport } from '#operations/reporter/close-report.server.ts'
import { isImminent } from '#operations/reporter/is-imminent.server.ts'
import { captionWords, readCaptions, type TypedCaptions } from '../read-captions.ts'
import { readFiles } from '../read-files.server.ts'
import { saysDanger, withDanger } from './danger-said.ts'

export type AdditionProblem = {
  /** Stays in the box: it was not sent. */
  typed: string
  problem?: ErrorKey
  max?: number
  refused: RefusedFile[]
  /** What stays in the fields under the files. */
  captions: TypedCaptions
  /** Something else in the same form did arrive. */
  added: boolean
  /** The network has sent its share of files: minutes until there is room again. */
  wait?: number
  note?: 'old_form'
  /** It was ticked that somebody is in danger now. */
  danger: boolean
  /** And that did arrive. */
  said?: boolean
  /** Files that wait for the report to be opened again. */
  held?: Held | null
}

const nothing = { refused: [], captions: {}, added: false, danger: false }

/** Adds to the open report, or closes it. */
export async function sendAddition(args: ActionFunctionArgs): Promise<Response | AdditionProblem> {
  const { house } = args.context
  const token = await readCookie(house.env, 'reporter', args.request)
  // Its cookie alone opens the report, and browsers send that from our own pages only.
  const sent = await readFiles(args, () => Promise.resolve(true)).catch(wordsOfOldForm)
  if (sent instanceof FormData) return { ...nothing, ...wordsIn(sent), note: 'old_form' }
  if (!sent.ok) return { ...nothing, ...wordsIn(sent.form), problem: 'error.files_too_large' }
  if (sent.form.get('intent') === 'close') {
    await closeReport(house, token)
    const cleared = await clearCookie(house.env, 'reporter')
    return seeOther('/return?closed=1', { 'Set-Cookie': cleared })
  }
  const { typed: raw, danger } = wordsIn(sent.form)
  const t = textFor(await readLanguage(args.request))
  const message = parseMessage(raw)
  const { unsaved, ...described } = readCaptions(sent.form)
  const mayWait = sent.files.length > 0 && !danger && !(await isImminent(house, token))
  const wait = mayWait ? await waitToUpload(args.context, sent.byteSize) : null
  if (wait !== null) await dropGiven(house, sent.files)
  // What is right is kept although other parts of the form are not.
  const result = await addToReport(house, token, {
    messageId: String(sent.form.get('message_id') ?? ''),
    text: withDanger(t, message.ok ? message.text : '', danger),
    danger,
    files: wait === null ? sent.files : [],
    described,
  })
  const typed = message.ok ? message.text : raw
  if (!result.ok) {
    const words = [typed, ...described.captions.values(), ...captionWords(unsaved)]
    const again = { ...nothing, typed: words.filter((text) => text !== '').join('\n\n'), danger }
    if (wait !== null || result.reason === 'closed')
      return { ...again, problem: sent.files.length > 0 ? 'error.files_again' : undefined }
    const { held, refused } = await holdFiles(house, sent.files)
    return { ...again, held, refused: [...sent.refused, ...refused] }
  }
  const { added } = result
  const refused = [...sent.refused, ...result.refused]
  const rest = {
    refused,
    captions: unsaved,
    wait: wait ?? undefined,
    added,
    danger: false,
    said: danger,
  }
  if (!message.ok) return { typed, problem: 'error.too_long', max: maxMessage, ...rest }
  if (wait !== null || refused.length > 0 || Object.keys(unsaved).length > 0)
    return { typed: '', ...rest }
  const nothingNew = !added && sent.files.length === 0
  if (nothingNew) return { typed: '', problem: 'error.message_empty', ...nothing }
  return seeOther(danger ? '/return/tip?danger=1' : '/return/tip?sent=1')
}

/** What was typed and ticked in the form, as it goes back onto the page. */
function wordsIn(form: FormData): { typed: string; danger: boolean } {
  const typed = String(form.get('message') ?? '').slice(0, 4 * maxMessage)
  return { typed, danger: saysDanger(form) }
}

/** The page was open for too long: it comes back with its words and a fresh token. */
function wordsOfOldForm(refusal: unknown): FormData {
  const form = refusal instanceof Response && refusal.status === 403 && formRefused(refusal)
  if (!form) throw refusal
  return form
}
