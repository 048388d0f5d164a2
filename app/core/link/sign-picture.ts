import { bandBytes, bandCount, signatureBytes } from './bands.ts'
import type { LinkKey } from './link-key.ts'

/** Bits of the hash that one look takes in. More make strangers rarer among those looked up. */
const bitsInLook = 24

/**
 * A picture's signature: some bits of its hash at secret places, looked at 32 times (bit sampling,
 * Indyk & Motwani 1998), each look as eight bytes of a keyed hash. A plain perceptual hash is a small
 * blurred picture, and a fingerprint that anybody can hold against pictures of their own; this is not.
 */
export function signPicture(key: LinkKey, hash: Uint8Array): Uint8Array {
  const signature = new Uint8Array(signatureBytes)
  for (let look = 0; look < bandCount; look++) {
    const places = key.mac(new TextEncoder().encode(`look/${look}`)).subarray(0, bitsInLook)
    const seen = Uint8Array.from([look, ...places.map((place) => bitAt(hash, place))])
    signature.set(key.mac(seen).subarray(0, bandBytes), look * bandBytes)
  }
  return signature
}

/** How much of two pictures' hashes is equal, 0 to 1, as `equal` of the looks that agree tell. */
export function equalShare(equal: number): number {
  return (equal / bandCount) ** (1 / bitsInLook)
}

function bitAt(hash: Uint8Array, place: number): number {
  return ((hash[place >> 3] ?? 0) >> (place & 7)) & 1
}
