import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'

/** Decoded pixels above this are refused: a 600 kB PNG can unfold to 196 megapixels. */
const maxPixels = 50_000_000
/** The copy's longest side, pixels: enough to read a chat screenshot. */
const copySide = 2400

export const pictureTypes = ['image/jpeg', 'image/png', 'image/webp'] as const
export type EvidenceMediaType = (typeof pictureTypes)[number] | 'application/pdf'

export type Inspection =
  | { ok: true; mediaType: EvidenceMediaType; copy: Uint8Array | null }
  | { ok: false; reason: 'type_not_accepted' | 'unreadable_picture' | 'empty' }

/**
 * Tells a file's type by its content and makes the safe copy of a picture: decoded and encoded anew
 * as JPEG, without EXIF, GPS, XMP or thumbnail. A PDF has no copy: the server never renders one.
 */
export async function inspectEvidence(bytes: Uint8Array): Promise<Inspection> {
  if (bytes.length === 0) return { ok: false, reason: 'empty' }
  const found = await fileTypeFromBuffer(bytes)
  if (found?.mime === 'application/pdf')
    return { ok: true, mediaType: 'application/pdf', copy: null }
  const mediaType = pictureTypes.find((type) => type === found?.mime)
  if (!mediaType) return { ok: false, reason: 'type_not_accepted' }
  try {
    const copy = await sharp(bytes, {
      limitInputPixels: maxPixels,
      failOn: 'error',
      animated: false,
    })
      .rotate()
      .resize({ width: copySide, height: copySide, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 82 })
      .toBuffer()
    return { ok: true, mediaType, copy: new Uint8Array(copy) }
  } catch {
    return { ok: false, reason: 'unreadable_picture' }
  }
}
