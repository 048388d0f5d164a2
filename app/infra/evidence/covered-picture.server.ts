import sharp from 'sharp'

/** Pixels on its longest side: shapes are guessed at, and no face or body is made out. */
const side = 32

/**
 * A picture, grey and blurred, made here: what a browser is sent can't be uncovered by a slip, a
 * missing style sheet or a stored page. Give it our own safe copy only.
 */
export function coverPicture(copy: Uint8Array): Promise<Buffer> {
  return sharp(copy)
    .greyscale()
    .resize({ width: side, height: side, fit: 'inside' })
    .blur(1.2)
    .jpeg({ quality: 60 })
    .toBuffer()
}

/** The same picture without its colours, which are the harder part of many. */
export function greyPicture(copy: Uint8Array): Promise<Buffer> {
  return sharp(copy).greyscale().jpeg({ quality: 82 }).toBuffer()
}
