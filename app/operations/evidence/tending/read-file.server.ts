import { buffer } from 'node:stream/consumers'
import { mediaOf } from '#core/tip/evidence/media.ts'
import { ocrModels } from '#core/tip/evidence/ocr-languages.ts'
import { readingHints } from '#core/tip/evidence/reading.ts'
import type { Reader } from '#infra/evidence/reader/reader.server.ts'
import { openFile } from '#infra/evidence/sealed-file.server.ts'
import type { House } from '#infra/house.server.ts'
import { sealReading } from '../sealed-reading.server.ts'
import type { ClaimedFile } from './claim-file.server.ts'

/**
 * Has a file's words read where that is still to be done: of a picture those of its safe copy. A
 * broken or locked one has failed for good; throws where another try may help.
 */
export async function readFile(house: House, reader: Reader, file: ClaimedFile): Promise<void> {
  const how = mediaOf(file.row.mediaType).reading
  const fileKey = file.keys?.fileKey
  if (file.reading !== 'waiting' || how === null || !fileKey) return
  const form = how === 'picture' ? 'copy' : 'original'
  const bytes = await openFile(house.evidence, file.row, form, { fileKey })
  if (!bytes) throw new Error('The bytes of a file are not there')
  const result = await reader.read({
    reading: how,
    bytes: await buffer(bytes),
    models: ocrModels(file.language),
    hints: readingHints(file.language),
  })
  await house.db.evidenceReading.updateMany({
    where: { evidenceId: file.row.id },
    data: result.ok
      ? { state: 'done', sealedText: sealReading(fileKey, file.row, result.reading) }
      : { state: 'failed' },
  })
}
