import { createHash } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { cleanFileName, evidenceLimits, type FileRefusal } from '#core/tip/evidence.ts'
import { inspectEvidence } from '#infra/evidence/inspect.server.ts'
import type { House } from '#infra/house.server.ts'
import { seal, sealText } from '#infra/keyring/seal.server.ts'

export type GivenFile = { name: string; bytes: Uint8Array }
/** Names are for the eyes of the one who gave the file; they are never logged. */
export type RefusedFile = { name: string; reason: FileRefusal }

/** Whose evidence it is: a draft or, under the same id, the tip that it became. */
export type Subject = { id: string; dataKey: Uint8Array }

export type SealedFile = ReturnType<typeof sealFile>['row']

const refusals = {
  type_not_accepted: 'file_type',
  unreadable_picture: 'file_damaged',
  empty: 'file_damaged',
} as const satisfies Record<string, FileRefusal>

/**
 * Looks into each file, and seals the good ones into the evidence store. Their rows are the
 * caller's to write, in its own transaction; `discardFiles` takes the bytes away where it can't.
 */
export async function sealFiles(
  house: House,
  subject: Subject,
  files: readonly GivenFile[],
): Promise<{ rows: SealedFile[]; refused: RefusedFile[] }> {
  const rows: SealedFile[] = []
  const refused: RefusedFile[] = []
  // One after the other: a picture unfolds to many times its size in memory.
  for (const file of files) {
    const name = cleanFileName(file.name)
    if (file.bytes.length > evidenceLimits.maxBytes) {
      refused.push({ name, reason: 'file_too_big' })
      continue
    }
    const found = await inspectEvidence(file.bytes)
    if (!found.ok) {
      refused.push({ name, reason: refusals[found.reason] })
      continue
    }
    const { row, original, copy } = sealFile(house, subject, { ...found, name, bytes: file.bytes })
    await house.evidence.put(subject.id, row.id, 'original', original)
    if (copy) await house.evidence.put(subject.id, row.id, 'copy', copy)
    rows.push(row)
  }
  return { rows, refused }
}

type Inspected = { name: string; bytes: Uint8Array; mediaType: string; copy: Uint8Array | null }

function sealFile(house: House, { id: subjectId, dataKey }: Subject, file: Inspected) {
  const id = uuidv7()
  const field = (part: string) => `${subjectId}/evidence/${id}/${part}`
  return {
    row: {
      id,
      subjectId,
      mediaType: file.mediaType,
      byteSize: file.bytes.length,
      sha256: createHash('sha256').update(file.bytes).digest('hex'),
      sealedName: sealText(dataKey, file.name, field('name')),
      hasCopy: file.copy !== null,
      createdAt: house.now(),
    },
    original: seal(dataKey, file.bytes, field('original')),
    copy: file.copy && seal(dataKey, file.copy, field('copy')),
  }
}

export async function discardFiles(house: House, rows: readonly SealedFile[]): Promise<void> {
  for (const { subjectId, id } of rows) await house.evidence.remove(subjectId, id)
}
