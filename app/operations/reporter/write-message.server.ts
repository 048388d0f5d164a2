import { validate as isUuid, v7 as uuidv7 } from 'uuid'
import type { MessageKind } from '#core/tip/message.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { sealText } from '#infra/keyring/seal.server.ts'
import type { Subject } from '../evidence/seal-files.server.ts'
import { enterLater } from '../linking/enter-look-up.server.ts'
import { signedText } from '../linking/sign.server.ts'
import { enterTexts } from '../search/enter-text.server.ts'

export type WrittenMessage = {
  /** Given out with the form, so that sending it twice adds one message. */
  messageId: string
  text: string
  kind?: MessageKind
  /** The question whose answer a correction is about. */
  question?: string
}

/** Whether a message of the reporter was written now, rather than by the same form before. */
export async function writeMessage(tx: Tx, house: House, tip: Subject, message: WrittenMessage) {
  const { text, kind, question } = message
  if (text === '') return false
  const messageId = message.messageId.toLowerCase()
  const given = isUuid(messageId)
    ? await tx.message.findUnique({ where: { id: messageId }, select: { tipId: true } })
    : { tipId: '' }
  if (given?.tipId === tip.id) return false
  const id = given ? uuidv7() : messageId
  await tx.message.create({
    data: {
      id,
      tipId: tip.id,
      direction: 'from_reporter',
      ...(kind && { kind }),
      ...(question && { question }),
      sealed: sealText(tip.dataKey, text, `${tip.id}/message/${id}`),
      createdAt: house.now(),
    },
  })
  await tx.likeness.createMany({ data: signedText(house, { subjectId: tip.id }, text) })
  await enterLater(tx, tip.id)
  const place = { subjectId: tip.id, place: 'message', partId: id } as const
  await enterTexts(tx, house, [{ ...place, texts: [text] }])
  return true
}
