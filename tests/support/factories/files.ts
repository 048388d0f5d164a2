import sharp from 'sharp'
import type { SmallFile } from '#operations/evidence/seal-files.server.ts'

/** A small picture of one colour; `exif` writes a camera's name and a place into it. */
export async function aPicture(
  name = 'chat.jpg',
  colour = '#88aacc',
  exif?: string,
): Promise<SmallFile> {
  const picture = sharp({ create: { width: 60, height: 40, channels: 3, background: colour } })
  const tagged = exif ? picture.withExif({ IFD0: { Make: exif, ImageDescription: exif } }) : picture
  return { name, bytes: new Uint8Array(await tagged.jpeg().toBuffer()) }
}

export function aPdf(name = 'ticket.pdf', text = 'ticket'): SmallFile {
  return { name, bytes: Buffer.from(`%PDF-1.4\n% ${text}\n%%EOF\n`) }
}

export function aText(name = 'notes.txt'): SmallFile {
  return { name, bytes: Buffer.from('just words') }
}
