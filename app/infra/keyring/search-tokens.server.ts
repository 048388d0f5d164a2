import type { Keyring } from './keyring.server.ts'

/**
 * What stands in the database for words: HMAC-SHA-256 under a key for search alone, cut to 64 bits (two
 * of a hundred million different words meet once in 3,700 databases). Sorted, so that they tell
 * nothing of a text's order.
 */
export function searchTokens(
  keyring: Keyring,
  version: number,
  words: Iterable<string>,
): BigInt64Array {
  const tokens = Array.from(new Set(words), (word) =>
    keyring.hmac('search', version, word).readBigInt64BE(),
  )
  return BigInt64Array.from(tokens).sort()
}
