import { buffer } from 'node:stream/consumers'
import { mediaOf } from '#core/tip/evidence/media.ts'
import { ocrModels } from '#core/tip/evidence/ocr-languages.ts'
import { readingHints } from '#core/tip/evidence/reading.ts'
import type { Reader } from '#infra/evidence/reader/reader.server.ts'
import { openFile } from '#infra/evidence/sealed-file.server.ts'
import { greyThumbnail } from '#infra/evidence/thumbnail.server.ts'
import type { House } from '#infra/house.server.ts'
import { enterLater } from '../../linking/enter-look-up.server.ts'
import { signedPicture, signedText } from '../../linking/sign.server.ts'
import { readingText } from '../../search/enter-files.server.ts'
import { enterTexts } from '../../search/enter-text.server.ts'
import { sealReading } from '../sealed-reading.server.ts'
import type { ClaimedFile } from './claim-file.server.ts'

/**
 * Has a file's words read where that is still to be done: of a picture those of its safe copy. A
 * broken or locked one has failed for good; throws where another try may help. Picture and
 * words are signed for linking while they are in memory.
 */
export async function readFile(house: House, reader: Reader, file: ClaimedFile): Promise<void> {
  const how = mediaOf(file.row.mediaType).reading
  const fileKey = file.keys?.fileKey
  if (file.reading !== 'waiting' || how === null || !fileKey) return
  const form = how === 'picture' ? 'copy' : 'original'
  const opened = await openFile(house.evidence, file.row, form, { fileKey })
  if (!opened) throw new Error('The bytes of a file are not there')
  const bytes = await buffer(opened)
  const result = await reader.read({
    reading: how,
    bytes,
    models: ocrModels(file.language),
    hints: readingHints(file.language),
  })
  const of = { subjectId: file.row.subjectId, evidenceId: file.row.id }
  const likenesses = [
    ...(how === 'picture' ? signedPicture(house, of, await greyThumbnail(bytes)) : []),
    ...(result.ok ? signedText(house, of, result.reading.text) : []),
  ]
  await house.db.$transaction(async (tx) => {
    const { count } = await tx.evidenceReading.updateMany({
      where: { evidenceId: of.evidenceId },
      data: result.ok
        ? { state: 'done', sealedText: sealReading(fileKey, file.row, result.reading) }
        : { state: 'failed' },
    })
    // It was taken back while it was read.
    if (count === 0) return
    await tx.likeness.createMany({ data: likenesses })
    await enterLater(tx, of.subjectId)
    if (result.ok)
      await enterTexts(tx, house, [readingText(of.subjectId, of.evidenceId, result.reading)])
  })
}
