import sharp from 'sharp'
import type { SmallFile } from '#operations/evidence/seal-files.server.ts'
import { pdfOf } from './pdf.ts'

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

/** A page that says the text; behind the end of the file it stands once more, as it is. */
export function aPdf(name = 'ticket.pdf', text = 'ticket'): SmallFile {
  return { name, bytes: Buffer.concat([pdfOf([{ lines: [text] }]), Buffer.from(`% ${text}\n`)]) }
}

export function aText(name = 'notes.txt'): SmallFile {
  return { name, bytes: Buffer.from('just words') }
}
