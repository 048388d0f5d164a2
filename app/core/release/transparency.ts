import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { z } from 'zod'
import { countBand } from '#core/pattern/anonymise/count-band.ts'
import { canonicalJson } from '#core/pattern/canonical-json.ts'

const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/)

/** One release as everybody may know it. */
const line = z.strictObject({
  number: z.int().positive(),
  week: z.string().regex(/^\d{4}-W\d{2}$/),
  created: z.iso.datetime({ precision: 3 }),
  /** SHA-256 of the manifest of the whole; each agency's own manifest names it, too. */
  release: sha256Hex,
  /** Bytes of the whole, rounded up to a power of two. */
  size_up_to: z.int().positive(),
  /** How many patterns, as a band (DESIGN: what may leave, rule 4). */
  patterns: z.string(),
  /** `hash` of the line before; null in the first. */
  previous: sha256Hex.nullable(),
  /** SHA-256 of this line without `hash`, as canonical JSON (RFC 8785). */
  hash: sha256Hex,
})
export type LogLine = z.infer<typeof line>

/** What /transparency/log.json holds. */
export const publicLogSchema = z.strictObject({
  format: z.literal('harborlight-log/1'),
  releases: z.array(line),
})
export type PublicLog = z.infer<typeof publicLogSchema>

/** `bytes` and `patterns` exact, as the house knows them; they don't leave so. */
export type LoggedRelease = Readonly<{
  number: number
  week: string
  created: Date
  manifestSha256: string
  bytes: number
  patterns: number
}>

const hashOf = (unhashed: Omit<LogLine, 'hash'>): string =>
  bytesToHex(sha256(utf8ToBytes(canonicalJson(unhashed))))

/** The log of all releases, which are given oldest first. */
export function publicLog(releases: readonly LoggedRelease[]): PublicLog {
  const lines: LogLine[] = []
  for (const { number, week, created, manifestSha256, bytes, patterns } of releases) {
    const unhashed = {
      number,
      week,
      created: created.toISOString(),
      release: manifestSha256,
      size_up_to: 2 ** Math.ceil(Math.log2(Math.max(bytes, 1024))),
      patterns: patterns > 0 ? countBand(patterns) : '0',
      previous: lines.at(-1)?.hash ?? null,
    }
    lines.push({ ...unhashed, hash: hashOf(unhashed) })
  }
  return { format: 'harborlight-log/1', releases: lines }
}

export type LogBreak =
  | 'not_a_log'
  /** Numbers count 1, 2, 3 … */
  | 'number_missing'
  | 'hash_wrong'
  | 'chain_broken'
  | 'time_goes_back'

export type LogResult =
  | { ok: true; length: number; head: string | null }
  | { ok: false; number: number | null; reason: LogBreak }

/** Checks a log as anybody can: that each line says what its hash says, and follows the one before. */
export function verifyLog(given: unknown): LogResult {
  const read = publicLogSchema.safeParse(given)
  if (!read.success) return { ok: false, number: null, reason: 'not_a_log' }
  let before: LogLine | null = null
  for (const one of read.data.releases) {
    const { hash, ...unhashed } = one
    const broken = (reason: LogBreak): LogResult => ({ ok: false, number: one.number, reason })
    if (one.number !== (before?.number ?? 0) + 1) return broken('number_missing')
    if (hashOf(unhashed) !== hash) return broken('hash_wrong')
    if (one.previous !== (before?.hash ?? null)) return broken('chain_broken')
    if (before && one.created < before.created) return broken('time_goes_back')
    before = one
  }
  return { ok: true, length: read.data.releases.length, head: before?.hash ?? null }
}
