import { signatureBytes } from './bands.ts'
import { type LinkKey, textLanes } from './link-key.ts'
import { fewestShingles } from './shingles.ts'

/**
 * A text's signature: MinHash (Broder 1997) of its shingles, each minimum then replaced by two bytes
 * of a keyed hash. Equal lanes of two signatures say how alike the texts are; without the key they
 * say nothing of what stands in them. Null for a text too short to be told from others.
 */
export function signText(key: LinkKey, shingles: ReadonlySet<number>): Uint8Array | null {
  if (shingles.size < fewestShingles) return null
  const hashes = Int32Array.from(shingles)
  const signature = new Uint8Array(signatureBytes)
  const message = new DataView(new ArrayBuffer(8))
  for (let lane = 0; lane < textLanes; lane++) {
    message.setUint32(0, lane)
    message.setInt32(4, smallest(hashes, key.seeds[2 * lane] ?? 0, key.seeds[2 * lane + 1] ?? 0))
    signature.set(key.mac(new Uint8Array(message.buffer)).subarray(0, 2), 2 * lane)
  }
  return signature
}

/**
 * The least of the hashes in an order that the two seeds make: the hashes are even already, so one
 * multiplication, whose upper bits decide, is enough (Dietzfelbinger 1996). 32-bit, with its sign.
 */
function smallest(hashes: Int32Array, add: number, multiply: number): number {
  const odd = multiply | 1
  let least = 0x7fffffff
  for (let at = 0; at < hashes.length; at++) {
    const value = Math.imul((hashes[at] ?? 0) ^ add, odd)
    if (value < least) least = value
  }
  return least
}
