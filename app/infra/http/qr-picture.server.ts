import { crc32, deflateSync } from 'node:zlib'
import { encode } from 'uqr'

/** Pixels for each module: big enough to be scanned from a picture that was saved or printed. */
const scale = 8

/** A picture of `side` by `side` pixels, as an address that holds the picture itself. */
export type QrPicture = { side: number; src: string }

/**
 * A QR code as PNG: it shows where SVG is switched off (Tor Browser at its safest level), and what
 * it holds stands in no address of ours and in no log. Quiet zone of four modules (ISO/IEC 18004).
 */
export function qrPicture(text: string): QrPicture {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const side = size * scale
  const rows = data.flatMap((row) => Array<Buffer>(scale).fill(pixelRow(row, side)))
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  // One bit a pixel, greyscale (PNG, third edition, 11.2.1).
  header[8] = 1
  const png = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
  return { side, src: `data:image/png;base64,${png.toString('base64')}` }
}

/** A row of pixels, white where a bit is set, behind its filter byte. */
function pixelRow(row: readonly boolean[], side: number): Buffer {
  const bytes = Buffer.alloc(1 + Math.ceil(side / 8))
  for (let x = 0; x < side; x++)
    if (!row[Math.floor(x / scale)])
      bytes[1 + (x >> 3)] = (bytes[1 + (x >> 3)] ?? 0) | (0x80 >> (x & 7))
  return bytes
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
