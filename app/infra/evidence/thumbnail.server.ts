import sharp from 'sharp'
import { thumbnailSide } from '#core/link/picture-hash.ts'

/** The grey thumbnail that a picture is told by. Give it our own safe copy only. */
export async function greyThumbnail(copy: Uint8Array): Promise<Uint8Array> {
  return sharp(copy)
    .greyscale()
    .resize({ width: thumbnailSide, height: thumbnailSide, fit: 'fill' })
    .raw()
    .toBuffer()
}
