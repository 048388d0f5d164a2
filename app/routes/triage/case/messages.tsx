import type { ActionFunctionArgs } from '@remix-run/node'
import { validate as isUuid } from 'uuid'
import { staffText } from '#core/case/change.ts'
import { isOtherScript } from '#core/reply/script.ts'
import { isReplyTemplateId, unfilled } from '#core/reply/templates.ts'
import { replyIn } from '#core/reply/words.ts'
import { readAddressee } from '#operations/triage/replies/read-addressee.server.ts'
import { sendReply } from '#operations/triage/send-reply.server.ts'
import { caseForm } from './act.server.ts'
import { CaseAgain } from './again.tsx'
import { unfilledFault } from './reply/words.ts'
import { textFault } from './text-fault.ts'

/**
 * Writes to a reporter; with `then=wait` the case then waits for their answer. `do=use` puts a
 * ready-made reply into the form, `do=preview` shows what would be read.
 */
export async function action(args: ActionFunctionArgs) {
  const { house, actor, number, text, back, wrong, refused, again } = await caseForm(
    args,
    'message.send',
  )
  const tipId = text('tip')
  const addressee = isUuid(tipId) ? await readAddressee(house, actor, number, tipId) : null
  const language = addressee?.language
  if (text('do') === 'use') {
    const template = text('template')
    if (!isReplyTemplateId(template))
      return wrong('messages', [{ field: 'template', text: 'Choose a ready-made reply' }])
    if (language === undefined)
      return wrong('messages', [{ field: 'tip', text: 'Choose whom to write to' }])
    const ready = replyIn(language, template).text
    const written = text('text')
    // What was typed stays: a template is put under it, never over it.
    return again('messages', { text: written === '' ? ready : `${written}\n\n${ready}` })
  }
  const reply = staffText.safeParse(text('text'))
  const blanks = unfilled(text('text'))
  const errors = [
    ...(isUuid(tipId) ? [] : [{ field: 'tip', text: 'Choose whom to write to' }]),
    ...(reply.success ? [] : [textFault('text', text('text'), 'Write the message')]),
    ...(blanks.length > 0 ? [unfilledFault(blanks)] : []),
  ]
  if (!reply.success || errors.length > 0) return wrong('messages', errors)
  if (language !== undefined) {
    const otherScript = isOtherScript(reply.data, language)
    if (text('do') === 'preview' || (otherScript && text('previewed') !== 'yes'))
      return again(
        'messages',
        {},
        {
          preview: { tipId, text: reply.data, language, otherScript },
        },
      )
  }
  const thenWait = text('then') === 'wait'
  const result = await sendReply(house, actor, { number, tipId, text: reply.data, thenWait })
  return result.ok
    ? back('messages', thenWait ? 'waiting' : 'message')
    : refused('messages', result.reason)
}

export default CaseAgain
