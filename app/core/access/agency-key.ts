import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { base32crockford } from '@scure/base'

/**
 * An agency's API key: `hlk_`, a public prefix by which it is found, `_`, 160 random bits and a
 * checksum of 30 bits over all before it. The checksum lets a scanner of source code tell a key that
 * leaked from a text that only looks like one, without asking us.
 */
export const agencyKeyRules = {
  randomBytes: 25,
  defaultDays: 90,
  maxDays: 365,
  /** Days before its end in which a key is shown as running out. */
  expiringDays: 14,
  /** Live keys that one agency may have. */
  maxLive: 20,
  maxLabel: 60,
} as const

const checkLength = 6
const shape = /^hlk_([0-9a-hjkmnp-tv-z]{8})_[0-9a-hjkmnp-tv-z]{38}$/

const encode = (bytes: Uint8Array): string => base32crockford.encode(bytes).toLowerCase()
const checksum = (text: string): string => encode(sha256(utf8ToBytes(text))).slice(0, checkLength)

/** The key made of exactly 25 random bytes. */
export function agencyKeyFromBytes(random: Uint8Array): { key: string; prefix: string } {
  if (random.length !== agencyKeyRules.randomBytes)
    throw new RangeError('An agency key is made of 25 random bytes')
  const prefix = encode(random.slice(0, 5))
  const unchecked = `hlk_${prefix}_${encode(random.slice(5))}`
  return { key: `${unchecked}${checksum(unchecked)}`, prefix }
}

/** The prefix of what looks like a key: enough for whoever compares the whole key anyway. */
export const prefixWritten = (text: string): string | null => shape.exec(text)?.[1] ?? null

/** The public prefix of a key that is spelled right; null for any other text. */
export function agencyKeyPrefix(text: string): string | null {
  const prefix = prefixWritten(text)
  if (prefix === null) return null
  const unchecked = text.slice(0, -checkLength)
  return checksum(unchecked) === text.slice(-checkLength) ? prefix : null
}

/** Keys that are spelled right in any text, each once; the first fifty. */
export function agencyKeysIn(text: string): string[] {
  const found = text.match(/hlk_[0-9a-hjkmnp-tv-z]{8}_[0-9a-hjkmnp-tv-z]{38}/g) ?? []
  return [...new Set(found)].filter((one) => agencyKeyPrefix(one) !== null).slice(0, 50)
}

export type KeyState = 'live' | 'expiring' | 'expired' | 'revoked'
export type KeyFacts = { revokedAt: Date | null; expiresAt: Date }

export function keyStateOf({ revokedAt, expiresAt }: KeyFacts, now: Date): KeyState {
  if (revokedAt !== null) return 'revoked'
  const left = expiresAt.getTime() - now.getTime()
  if (left <= 0) return 'expired'
  return left <= agencyKeyRules.expiringDays * 86_400_000 ? 'expiring' : 'live'
}

export type KeyWishReason =
  | 'label_missing'
  | 'label_too_long'
  | 'label_malformed'
  | 'days_malformed'
  | 'days_out_of_range'

/** Reads what someone typed for a new key: a label, and the days until it ends. */
export function readKeyWish(given: {
  label: string
  days: string
}): { ok: true; label: string; days: number } | { ok: false; reason: KeyWishReason } {
  const label = given.label.normalize('NFC').replace(/\s+/g, ' ').trim()
  const days = given.days.trim()
  if (label === '') return { ok: false, reason: 'label_missing' }
  if ([...label].length > agencyKeyRules.maxLabel) return { ok: false, reason: 'label_too_long' }
  if (/\p{Cc}|\p{Surrogate}/u.test(label)) return { ok: false, reason: 'label_malformed' }
  if (!/^\d{1,4}$/.test(days)) return { ok: false, reason: 'days_malformed' }
  const number = Number(days)
  if (number < 1 || number > agencyKeyRules.maxDays)
    return { ok: false, reason: 'days_out_of_range' }
  return { ok: true, label, days: number }
}
