import { partKey } from '#core/redaction/parts.ts'
import type { Db, Tx } from '#infra/db/connect.server.ts'
import { fileKeyOf } from '#infra/evidence/sealed-file.server.ts'
import type { House } from '#infra/house.server.ts'
import { sealText } from '#infra/keyring/seal.server.ts'
import { captionField, nameField } from '../../evidence/list-files.server.ts'
import type { Subject } from '../../evidence/seal-files.server.ts'
import { openReading, sealReading } from '../../evidence/sealed-reading.server.ts'
import { unsealFiles } from '../opening/unseal-files.server.ts'
import type { Part } from './open-parts.server.ts'

/** The texts about a tip's files; `of` is the file's place among them, from 1. */
export async function fileParts(db: Db | Tx, house: House, tip: Subject): Promise<Part[]> {
  const files = await unsealFiles(db, house, tip)
  return files.flatMap(({ id, name, caption, reading }, at) => {
    const of = String(at + 1)
    return [
      { part: partKey('name', id), of, text: name },
      ...(caption === '' ? [] : [{ part: partKey('caption', id), of, text: caption }]),
      ...(reading ? [{ part: partKey('file', id), of, text: reading.text }] : []),
    ]
  })
}

type FileText = { tipId: string; id: string; text: string }

export async function sealName(tx: Tx, key: Uint8Array, { tipId, id, text }: FileText) {
  const sealedName = sealText(key, text, nameField(tipId, id))
  await tx.evidence.update({ where: { id }, data: { sealedName } })
}

export async function sealCaption(tx: Tx, key: Uint8Array, { tipId, id, text }: FileText) {
  const sealedCaption = sealText(key, text, captionField(tipId, id))
  await tx.evidence.update({ where: { id }, data: { sealedCaption } })
}

/** The words read in a file; its codes and identifiers stay as they were read. */
export async function sealWordsOfFile(tx: Tx, key: Uint8Array, { id, text }: FileText) {
  const row = await tx.evidence.findUniqueOrThrow({ where: { id }, include: { reading: true } })
  const fileKey = fileKeyOf(key, row)
  if (!fileKey || !row.reading?.sealedText) throw new Error('Words of a file have no reading')
  const reading = { ...openReading(fileKey, row, row.reading.sealedText), text }
  await tx.evidenceReading.update({
    where: { evidenceId: id },
    data: { sealedText: sealReading(fileKey, row, reading) },
  })
}
