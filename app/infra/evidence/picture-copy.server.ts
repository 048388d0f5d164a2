import type { Readable } from 'node:stream'
import sharp from 'sharp'

/** Decoded pixels above this are refused: a 600 kB PNG can unfold to 196 megapixels. */
const maxPixels = 50_000_000
/** The copy's longest side, pixels: enough to read a chat screenshot. */
const copySide = 2400

/**
 * The safe copy of a picture: decoded and encoded anew as JPEG, without EXIF, GPS, XMP or thumbnail.
 * Null where it can't be decoded.
 */
export async function copyPicture(bytes: Readable): Promise<Buffer | null> {
  const decoder = sharp({ limitInputPixels: maxPixels, failOn: 'error', animated: false })
  bytes.on('error', (error) => decoder.destroy(error))
  bytes.pipe(decoder)
  try {
    return await decoder
      .rotate()
      .resize({ width: copySide, height: copySide, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 82 })
      .toBuffer()
  } catch {
    return null
  }
}
