import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

export const versionRules = {
  /** Days that agencies get at least, and at most, before a new version counts. */
  minNoticeDays: 14,
  maxNoticeDays: 180,
  /** What agencies get that were here before there was an agreement. */
  firstNoticeDays: 30,
  minText: 200,
  maxText: 40_000,
  maxPoints: 12,
  maxPoint: 200,
} as const

/** What an acceptance names: SHA-256 of the text in UTF-8, in hex, as `sha256sum` says it. */
export const agreementHash = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))

export type VersionReason =
  | 'text_too_short'
  | 'text_too_long'
  | 'summary_missing'
  | 'summary_too_long'
  | 'notice_malformed'
  | 'notice_out_of_range'
  | 'text_unchanged'

export type ReadVersion = { text: string; summary: string[]; noticeDays: number; sha256: string }

/** Reads a new version as typed: its text, its main points one a line, and the days until it counts. */
export function readVersion(
  given: { text: string; summary: string; noticeDays: string },
  before: { sha256: string } | null,
): { ok: true; version: ReadVersion } | { ok: false; reason: VersionReason } {
  const text = `${cleaned(given.text)}\n`
  const summary = cleaned(given.summary)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const days = given.noticeDays.trim()
  if (text.length < versionRules.minText) return { ok: false, reason: 'text_too_short' }
  if (text.length > versionRules.maxText) return { ok: false, reason: 'text_too_long' }
  if (summary.length === 0) return { ok: false, reason: 'summary_missing' }
  if (
    summary.length > versionRules.maxPoints ||
    summary.some((p) => [...p].length > versionRules.maxPoint)
  )
    return { ok: false, reason: 'summary_too_long' }
  if (!/^\d{1,4}$/.test(days)) return { ok: false, reason: 'notice_malformed' }
  const noticeDays = Number(days)
  if (noticeDays < versionRules.minNoticeDays || noticeDays > versionRules.maxNoticeDays)
    return { ok: false, reason: 'notice_out_of_range' }
  const sha256Hex = agreementHash(text)
  if (sha256Hex === before?.sha256) return { ok: false, reason: 'text_unchanged' }
  return { ok: true, version: { text, summary, noticeDays, sha256: sha256Hex } }
}

/** One kind of line end, no control characters, no blanks at line ends. */
const cleaned = (typed: string): string =>
  typed
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, '')
    .replace(/[ \t]+$/gm, '')
    .trim()

export type Block = { heading: string | null; paragraph: string }

/** The text in sections for a page: a line that begins with `# ` is a heading. */
export function blocksOf(text: string): Block[] {
  return text
    .split('\n\n')
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map((block) => {
      const [, heading = null, rest = ''] = /^# ([^\n]+)(?:\n([\s\S]*))?$/.exec(block) ?? []
      return heading === null ? { heading, paragraph: block } : { heading, paragraph: rest.trim() }
    })
}
