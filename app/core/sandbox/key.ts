import { base32crockford } from '@scure/base'

/** A sandbox key says what it is: `hls_`, a public prefix, and 160 random bits. Never a real key's shape. */
export const sandboxKeyRules = { randomBytes: 25, days: 90, maxLive: 3 } as const

const encode = (bytes: Uint8Array): string => base32crockford.encode(bytes).toLowerCase()

export function sandboxKeyFromBytes(random: Uint8Array): { key: string; prefix: string } {
  if (random.length !== sandboxKeyRules.randomBytes)
    throw new RangeError('A sandbox key is made of 25 random bytes')
  const prefix = encode(random.slice(0, 5))
  return { key: `hls_${prefix}_${encode(random.slice(5))}`, prefix }
}

/** The public prefix of a sandbox key; null for any other text. */
export const sandboxKeyPrefix = (text: string): string | null =>
  /^hls_([0-9a-hjkmnp-tv-z]{8})_[0-9a-hjkmnp-tv-z]{32}$/.exec(text)?.[1] ?? null
