import { Readable } from 'node:stream'
import { v7 as uuidv7 } from 'uuid'
import { type MediaType, media, mediaOf } from '#core/tip/evidence/media.ts'
import type { ReadingState, ScanState } from '#core/tip/evidence/states.ts'
import { cleanFileName, evidenceLimits, type FileRefusal } from '#core/tip/evidence.ts'
import { detectMedia } from '#infra/evidence/detect.server.ts'
import { copyPicture } from '#infra/evidence/picture-copy.server.ts'
import { sealFileKey } from '#infra/evidence/sealed-file.server.ts'
import { type TakenFile, takeFile } from '#infra/evidence/take-file.server.ts'
import type { House } from '#infra/house.server.ts'
import { sealText } from '#infra/keyring/seal.server.ts'
import { sealStream, unsealStream } from '#infra/keyring/seal-stream.server.ts'
import { wrapWorkKey } from '#infra/keyring/work-key.server.ts'
import { nameField } from './list-files.server.ts'

/** A file that came over the network lies sealed on the disk; one that we made is small. */
export type GivenFile = TakenFile | SmallFile
export type SmallFile = { name: string; bytes: Uint8Array }
/** Names are for the eyes of the one who gave the file; they are never logged. */
export type RefusedFile = { name: string; reason: FileRefusal }

/** Whose evidence it is: a draft or, under the same id, the tip that it became. */
export type Subject = { id: string; dataKey: Uint8Array }

export type SealedFile = {
  row: ReturnType<typeof rowOf>
  reading: ReturnType<typeof readingOf>
}

/**
 * Looks into each file, and seals the good ones into the evidence store. Their rows are the
 * caller's to write, in its own transaction; `discardFiles` takes the bytes away where it can't.
 * `language` (BCP 47) is the reporter's: pictures are read in it.
 */
export async function sealFiles(
  house: House,
  subject: Subject,
  files: readonly GivenFile[],
  language: string,
): Promise<{ files: SealedFile[]; refused: RefusedFile[] }> {
  const sealed: SealedFile[] = []
  const refused: RefusedFile[] = []
  // One after the other: a picture unfolds to many times its size in memory.
  for (const given of files) {
    const file = 'bytes' in given ? await takeBytes(house, given) : given
    const kept = await sealFile(house, subject, file, language)
    if ('reason' in kept) {
      await house.evidence.drop(file.spoolId)
      refused.push({ name: cleanFileName(file.name), reason: kept.reason })
    } else sealed.push(kept)
  }
  return { files: sealed, refused }
}

function takeBytes(house: House, { name, bytes }: SmallFile) {
  return takeFile(house.evidence, name, Readable.from([bytes]), evidenceLimits.maxBytes)
}

async function sealFile(
  house: House,
  subject: Subject,
  file: TakenFile,
  language: string,
): Promise<SealedFile | { reason: FileRefusal }> {
  if (file.tooBig) return { reason: 'file_too_big' }
  const found = await detectMedia(file.head)
  if (!found.ok) return found
  const id = uuidv7()
  const place = [subject.id, id] as const
  const { group, copiedLater } = mediaOf(found.mediaType)
  const hasCopy = group === 'picture' && !copiedLater
  if (hasCopy) {
    const copy = await copyPicture(
      house.evidence.readSpool(file.spoolId).pipe(unsealStream(file.key, 'original')),
    )
    if (!copy) return { reason: 'file_damaged' }
    const spoolId = await house.evidence.spool(
      Readable.from([copy]).pipe(sealStream(file.key, 'copy')),
    )
    await house.evidence.settle(spoolId, ...place, 'copy')
  }
  await house.evidence.settle(file.spoolId, ...place, 'original')
  const row = rowOf(house, subject, { id, file, mediaType: found.mediaType, hasCopy })
  return { row, reading: readingOf(house, row, file.key, language) }
}

type Kept = { id: string; file: TakenFile; mediaType: MediaType; hasCopy: boolean }

function rowOf(house: House, subject: Subject, { id, file, mediaType, hasCopy }: Kept) {
  const place = { id, subjectId: subject.id }
  return {
    ...place,
    mediaType,
    byteSize: file.byteSize,
    sha256: file.sha256,
    sealedName: sealText(subject.dataKey, cleanFileName(file.name), nameField(subject.id, id)),
    sealedKey: sealFileKey(subject.dataKey, place, file.key),
    hasCopy,
    scanState: (house.scanner ? 'waiting' : 'not_scanned') satisfies ScanState as ScanState,
    createdAt: house.now(),
  }
}

/** What the worker has to do; a file with nothing to scan for and nothing to read waits for nobody. */
function readingOf(
  house: House,
  { id, mediaType }: { id: string; mediaType: MediaType },
  key: Uint8Array,
  language: string,
) {
  const state: ReadingState = media[mediaType].reading ? 'waiting' : 'none'
  const works = state === 'waiting' || house.scanner !== null
  return {
    evidenceId: id,
    state,
    language,
    ...(works && { dueAt: house.now(), ...wrapWorkKey(house.keyring, id, key) }),
  }
}

/** For files that nobody can take any more: the report that they were for is gone. */
export async function dropGiven(house: House, given: readonly GivenFile[]): Promise<void> {
  for (const file of given) if ('spoolId' in file) await house.evidence.drop(file.spoolId)
}

export async function discardFiles(house: House, files: readonly SealedFile[]): Promise<void> {
  for (const { row } of files) await house.evidence.remove(row.subjectId, row.id)
}
