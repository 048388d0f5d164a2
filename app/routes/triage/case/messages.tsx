import type { ActionFunctionArgs } from '@remix-run/node'
import { validate as isUuid } from 'uuid'
import { staffText } from '#core/case/change.ts'
import { sendReply } from '#operations/triage/send-reply.server.ts'
import { caseForm } from './act.server.ts'
import { CaseAgain } from './again.tsx'
import { textFault } from './text-fault.ts'

/** Writes to a reporter; with `then=wait` the case then waits for their answer. */
export async function action(args: ActionFunctionArgs) {
  const { house, actor, number, text, back, wrong, refused } = await caseForm(args, 'message.send')
  const reply = staffText.safeParse(text('text'))
  const errors = [
    ...(isUuid(text('tip')) ? [] : [{ field: 'tip', text: 'Choose whom to write to' }]),
    ...(reply.success ? [] : [textFault('text', text('text'), 'Write the message')]),
  ]
  if (!reply.success || errors.length > 0) return wrong('messages', errors)
  const thenWait = text('then') === 'wait'
  const result = await sendReply(house, actor, {
    number,
    tipId: text('tip'),
    text: reply.data,
    thenWait,
  })
  return result.ok
    ? back('messages', thenWait ? 'waiting' : 'message')
    : refused('messages', result.reason)
}

export default CaseAgain
