import type { FoundIndicator } from '#core/indicator/find-indicators.ts'
import type { Indicator } from '#core/indicator/types.ts'

// A DNS label holds 63 characters and the masks 64, so half of the hash is kept: 128 bits.
const keptDigits = 32

const standIns = {
  EMAIL: (hash: string): Indicator => ({ type: 'email', value: `masked-${hash}@masked.invalid` }),
  URL: (hash: string): Indicator => ({ type: 'domain', value: `${hash}.masked.invalid` }),
  // No E.164 number is honest here (every one might be somebody's), so a masked number is an account
  // on a platform that says what it is. Handles are strong indicators, so equal masks still link.
  PHONE: (hash: string): Indicator => ({ type: 'handle', value: `masked-phone:${hash}` }),
} as const

const masks = /#(EMAIL|URL|PHONE)_([0-9a-f]{16,64})#/gi

/**
 * Stand-ins for values that a public data set (EMSCAD) has replaced by `#EMAIL_hash#`, `#URL_hash#`
 * and `#PHONE_hash#`. Equal masks are equal values there, so equal stand-ins link. `.invalid` never
 * resolves (RFC 6761); the stand-ins are canonical, `normaliseIndicator` gives them back unchanged.
 */
export const findMasked = (text: string): FoundIndicator[] =>
  [...text.matchAll(masks)].map(({ 0: raw, 1: kind = '', 2: hash = '', index }) => {
    const standIn = standIns[kind.toUpperCase() as keyof typeof standIns]
    return {
      indicator: standIn(hash.toLowerCase().slice(0, keptDigits)),
      raw,
      start: index,
      end: index + raw.length,
    }
  })
