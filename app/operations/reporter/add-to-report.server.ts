import { validate as isUuid, v7 as uuidv7 } from 'uuid'
import { evidenceLimits } from '#core/tip/evidence.ts'
import { appendAudit, type NewEvent } from '#infra/audit/append.server.ts'
import type { Tx } from '#infra/db/connect.server.ts'
import type { House } from '#infra/house.server.ts'
import { readDataKey } from '#infra/keyring/data-key.server.ts'
import { sealText, unsealText } from '#infra/keyring/seal.server.ts'
import { fitFiles } from '../evidence/fit-files.server.ts'
import {
  discardFiles,
  type GivenFile,
  type RefusedFile,
  type SealedFile,
  type Subject,
  sealFiles,
} from '../evidence/seal-files.server.ts'
import { findReporterTip } from './reporter-session.server.ts'
import { wakeCase } from './wake-case.server.ts'

export type Addition = {
  /** Given out with the form, so that sending it twice adds one message. */
  messageId: string
  text: string
  files: readonly GivenFile[]
}
export type AddResult =
  | { ok: true; added: boolean; refused: RefusedFile[] }
  | { ok: false; reason: 'no_session' | 'closed' }

/** Adds a message, files or both to the report that this browser has opened. */
export async function addToReport(
  house: House,
  token: string | null,
  addition: Addition,
): Promise<AddResult> {
  const id = await findReporterTip(house.db, house, token)
  if (id === null) return { ok: false, reason: 'no_session' }
  const dataKey = await readDataKey(house.db, house.keyring, id)
  if (!dataKey) return { ok: false, reason: 'closed' }
  const tip = { id, dataKey }

  const { rows, refused } = await sealFiles(house, tip, addition.files)
  const saved = await house.db.$transaction((tx) => save(tx, house, tip, addition, rows))
  if (!saved) {
    await discardFiles(house, rows)
    return { ok: false, reason: 'closed' }
  }
  await discardFiles(house, [...saved.files.known, ...saved.files.tooMany])
  const tooMany = saved.files.tooMany.map(({ id: fileId, sealedName }) => ({
    name: unsealText(dataKey, sealedName, `${id}/evidence/${fileId}/name`),
    reason: 'too_many_files' as const,
  }))
  return {
    ok: true,
    added: addition.text !== '' || rows.length > tooMany.length,
    refused: [...refused, ...tooMany],
  }
}

async function save(
  tx: Tx,
  house: House,
  tip: Subject,
  addition: Addition,
  rows: readonly SealedFile[],
) {
  // The update locks the tip, so that two additions at once can't both take the last free place.
  const { count } = await tx.tip.updateMany({
    where: { id: tip.id, state: { not: 'withdrawn' } },
    data: { reporterSeenAt: house.now() },
  })
  if (count === 0) return null
  const written = await writeMessage(tx, house, tip, addition)
  const files = await fitFiles(tx, tip.id, rows, evidenceLimits.maxFilesInAll)
  const subject = `tip:${tip.id}`
  const events: NewEvent[] = [
    ...(written ? [{ actor: 'reporter', action: 'message.sent', subject } as const] : []),
    ...files.written.map(
      ({ mediaType }) =>
        ({
          actor: 'reporter',
          action: 'evidence.added',
          subject,
          details: { media_type: mediaType },
        }) as const,
    ),
  ]
  if (events.length > 0) events.push(...(await wakeCase(tx, house, tip.id)))
  await appendAudit(tx, house.now(), events)
  return { files }
}

/** Whether a message was written now, rather than by the same form before. */
async function writeMessage(tx: Tx, house: House, tip: Subject, addition: Addition) {
  const { text } = addition
  if (text === '') return false
  const messageId = addition.messageId.toLowerCase()
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
      sealed: sealText(tip.dataKey, text, `${tip.id}/message/${id}`),
      createdAt: house.now(),
    },
  })
  return true
}
