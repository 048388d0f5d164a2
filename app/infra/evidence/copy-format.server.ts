import sharp, { type Sharp, type SharpOptions } from 'sharp'

/** Decoded pixels above this are refused: a 600 kB PNG can unfold to 196 megapixels. */
export const maxPixels = 50_000_000
/** The copy's longest side, pixels: enough to read a chat screenshot. */
const copySide = 2400

/** What every safe copy is: JPEG, upright, on white, without EXIF, GPS, XMP or thumbnail. */
export function copyFrom(decoder: Sharp): Sharp {
  return decoder
    .rotate()
    .resize({ width: copySide, height: copySide, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 82 })
}

/** The copy of pixels that are decoded already. */
export function asCopy(pixels: Uint8ClampedArray, options: SharpOptions): Promise<Buffer> {
  return copyFrom(sharp(pixels, options)).toBuffer()
}
