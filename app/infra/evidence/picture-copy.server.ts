import type { Readable } from 'node:stream'
import sharp from 'sharp'
import { copyFrom, maxPixels } from './copy-format.server.ts'

/** The safe copy of a picture: decoded and encoded anew. Null where it can't be decoded. */
export async function copyPicture(bytes: Readable): Promise<Buffer | null> {
  const decoder = sharp({ limitInputPixels: maxPixels, failOn: 'error', animated: false })
  bytes.on('error', (error) => decoder.destroy(error))
  bytes.pipe(decoder)
  try {
    return await copyFrom(decoder).toBuffer()
  } catch {
    return null
  }
}
