import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { mediaOf } from '#core/tip/evidence/media.ts'
import type { Reader } from '#infra/evidence/reader/reader.server.ts'
import { openFile } from '#infra/evidence/sealed-file.server.ts'
import type { House } from '#infra/house.server.ts'
import { sealStream } from '#infra/keyring/seal-stream.server.ts'
import type { ClaimedFile } from './claim-file.server.ts'

/**
 * Has the safe copy made of a picture that only the reading process may decode. False where it never
 * can be; throws where another try may help.
 */
export async function makeCopy(house: House, reader: Reader, file: ClaimedFile): Promise<boolean> {
  const { row, keys } = file
  if (row.hasCopy || !mediaOf(row.mediaType).copiedLater || !keys?.fileKey) return true
  const original = await openFile(house.evidence, row, 'original', { fileKey: keys.fileKey })
  if (!original) throw new Error('The bytes of a file are not there')
  const made = await reader.copy(await buffer(original))
  if (!made.ok) return false

  const sealed = Readable.from([made.copy]).pipe(sealStream(keys.fileKey, 'copy'))
  const spoolId = await house.evidence.spool(sealed)
  await house.evidence.settle(spoolId, row.subjectId, row.id, 'copy')
  const { count } = await house.db.evidence.updateMany({
    where: { id: row.id },
    data: { hasCopy: true },
  })
  // It was taken back meanwhile: the copy must not outlive it.
  if (count === 0) await house.evidence.remove(row.subjectId, row.id)
  return count > 0
}
