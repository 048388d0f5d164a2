import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { signatureBytes } from './bands.ts'

/** Lanes of a text's signature, two bytes each; one agrees as often as two texts are alike. */
export const textLanes = signatureBytes / 2

/** What signing takes: secret places to look at, and a keyed hash for what is found there. */
export type LinkKey = Readonly<{
  /** Two 32-bit numbers for each lane. */
  seeds: Uint32Array
  /** HMAC-SHA-256 under a key of its own. */
  mac: (message: Uint8Array) => Uint8Array
}>

const bytesOf = (word: string) => new TextEncoder().encode(word)

/** Prepares 32 secret bytes for signing; keep what it answers, it takes a millisecond. */
export function linkKey(secret: Uint8Array): LinkKey {
  const part = (name: string) => hmac(sha256, secret, bytesOf(name))
  const seeds = new Uint32Array(2 * textLanes)
  for (let at = 0; at < seeds.length; at += 8) {
    const view = new DataView(part(`seeds/${at}`).buffer)
    for (let word = 0; word < 8; word++) seeds[at + word] = view.getUint32(word * 4)
  }
  const keyed = hmac.create(sha256, part('lanes'))
  return { seeds, mac: (message) => keyed.clone().update(message).digest() }
}
