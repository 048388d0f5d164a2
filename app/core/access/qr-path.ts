import { encode } from 'uqr'

/** A QR code as one SVG path on a square of `size` modules, quiet zone of four included (ISO/IEC 18004). */
export type QrPath = { size: number; path: string }

export function qrPath(text: string): QrPath {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('')
  return { size, path }
}
