import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { type Indicator, indicatorKey } from '#core/indicator/types.ts'
import type { CountBand } from '#core/pattern/bands.ts'
import type { KnownAs } from './known.ts'

/**
 * Who asks sends the first hex digits of a hash and picks the answer out of what comes back, so that
 * we learn one of 4,096 parts, not what was asked (as https://haveibeenpwned.com/API/v3#PwnedPasswords
 * does with five digits of a far longer list).
 */
export const prefixLength = 3

export const isPrefix = (text: string): boolean => /^[0-9a-f]{3}$/.test(text)

/** SHA-256 of `type|canonical value` in UTF-8, 64 hex digits. */
export const checkHash = (indicator: Indicator): string =>
  bytesToHex(sha256(utf8ToBytes(indicatorKey(indicator))))

export type ReportedEntry = Readonly<{ hash: string; band: CountBand; since: string }>
export type KnownEntry = Readonly<{ hash: string; as: KnownAs; covers: 'itself' | 'below' }>

export type Range = Readonly<{
  prefix: string
  reported: readonly ReportedEntry[]
  known: readonly KnownEntry[]
}>

/** An answer is filled up to a multiple of this, so that its length does not say which one it is. */
const padTo = 2048

/** Looks like noise, so that no compression on the way takes it out again; it hides nothing itself. */
function noise(seed: string, length: number): string {
  let text = ''
  for (let at = 0; text.length < length; at++)
    text += bytesToHex(sha256(utf8ToBytes(`${seed} ${at}`)))
  return text.slice(0, length)
}

const bare = (hash: string): string => hash.slice(prefixLength)

/** The body of a range's answer: one line of JSON whose length is a multiple of 2,048 bytes. */
export function rangeBody({ prefix, reported, known }: Range): string {
  const content = {
    prefix,
    reported: reported.map(({ hash, band, since }) => ({
      suffix: bare(hash),
      reports: band,
      since,
    })),
    known: known.map(({ hash, as, covers }) => ({ suffix: bare(hash), as, covers })),
  }
  const plain = `${JSON.stringify({ ...content, padding: '' })}\n`
  const missing = padTo - (plain.length % padTo)
  return `${JSON.stringify({ ...content, padding: noise(prefix, missing % padTo) })}\n`
}

/** What a range's answer says was reported: the reading of `rangeBody` where the asking is done. */
export function reportedOf(body: {
  prefix: string
  reported: readonly { suffix: string; reports: CountBand; since: string }[]
}): ReportedEntry[] {
  return body.reported.map(({ suffix, reports, since }) => ({
    hash: `${body.prefix}${suffix}`,
    band: reports,
    since,
  }))
}
