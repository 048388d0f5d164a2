import type { ActionFunctionArgs } from '@remix-run/node'
import { v7 as uuidv7 } from 'uuid'
import { optionText } from '#core/text/question-text.ts'
import { type ErrorKey, textFor } from '#core/text/text.ts'
import { maxMessage, parseMessage } from '#core/tip/message.ts'
import { readCookie } from '#infra/http/cookies.server.ts'
import { readLanguage } from '#infra/http/language.server.ts'
import { readFormToShow } from '#infra/http/read-form.server.ts'
import { seeOther } from '#infra/http/refusal.server.ts'
import { correctReport } from '#operations/reporter/correct-report.server.ts'
import { saysDanger, withDanger } from './danger-said.ts'
import { dangerField } from './danger-tick.tsx'

export type CorrectionProblem = {
  status: 400 | 403
  typed: string
  messageId: string
  /** What was chosen or ticked about danger: a code of the first question. */
  danger: string
  error?: ErrorKey
  note?: 'old_form'
  /** That somebody is in danger did arrive; only the words beside it did not. */
  said?: boolean
}

/** Sends what is right instead of one answer. Where the report has closed, the words are kept. */
export async function sendCorrection(
  args: ActionFunctionArgs,
  question: string,
): Promise<Response | CorrectionProblem> {
  const { house } = args.context
  const { form, vouched } = await readFormToShow(args)
  const raw = textOf(form, 'correction')
  const messageId = textOf(form, 'message_id')
  const danger = saysDanger(form)
  const kept = {
    status: 400,
    typed: raw.slice(0, 4 * maxMessage),
    messageId,
    danger: textOf(form, dangerField),
  } as const
  if (!vouched) return { ...kept, status: 403, note: 'old_form' }

  const t = textFor(await readLanguage(args.request))
  const token = await readCookie(house.env, 'reporter', args.request)
  const message = parseMessage(raw)
  const chosen = question === 'danger_now' ? chosenText(form) : ''
  const written = message.ok ? [chosen, message.text].filter(Boolean).join('\n') : chosen
  const text = withDanger(t, written, danger)
  if (message.ok && text === '')
    return {
      ...kept,
      error: question === 'danger_now' ? 'error.danger_required' : 'error.correction_empty',
    }
  // Words that are too long hold up nobody's danger.
  const said = !message.ok && danger
  if (!message.ok && !said) return { ...kept, error: 'error.too_long' }
  const id = message.ok ? messageId : uuidv7()
  const sent = await correctReport(house, token, { messageId: id, question, text, danger })
  // The page says that the report has closed, and keeps these words for when it is open again.
  if (!sent.ok) return kept
  if (said) return { ...kept, danger: '', error: 'error.too_long', said }
  return seeOther(danger ? '/return/tip?danger=1' : '/return/tip?corrected=1')

  function chosenText(from: FormData): string {
    const code = textOf(from, dangerField)
    return ['yes', 'no', 'unknown'].includes(code) ? optionText(t, 'danger_now', code) : ''
  }
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
