import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'

/** About 65,000 hashes: a second for a laptop, some for an old phone, and a price for a flood. */
export const workBits = 16

/**
 * Whether a browser did the work that an over-busy queue offers: a number that, hashed with the
 * challenge, begins with `workBits` zero bits (hashcash, http://www.hashcash.org/hashcash.pdf).
 */
export function isWorkDone(challenge: string, answer: string): boolean {
  if (!/^\d{1,12}$/.test(answer)) return false
  const hash = sha256(utf8ToBytes(`${challenge}:${answer}`))
  const [first = 1, second = 1] = hash
  return first === 0 && second === 0
}
