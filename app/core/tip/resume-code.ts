import {
  type CodeResult,
  checkCode,
  codeFromBytes,
  codeLength,
  inGroups,
  longestCodeText,
  plainCode,
} from './secret-code.ts'

/** The code by which somebody comes back to a report that was not sent yet. */
const remainder = 11
/** What it begins with, so that nobody takes it for the code of a report that was sent. */
const mark = 'SAVE'

/** The code made of the first 115 bits of `bytes` (at least 15 random bytes), without its mark. */
export function resumeCodeFromBytes(bytes: Uint8Array): string {
  return codeFromBytes(bytes, remainder)
}

/** `SAVE-K7QF-2M9D-…`. */
export function formatResumeCode(code: string): string {
  return `${mark}-${inGroups(code)}`
}

/** Reads it as people type it, with the mark or without; gives what `resumeCodeFromBytes` gave. */
export function parseResumeCode(text: string): CodeResult {
  if (text.length > longestCodeText) return { ok: false, reason: 'wrong_length' }
  const plain = plainCode(text)
  const marked = plain.length === mark.length + codeLength && plain.startsWith(mark)
  return checkCode(marked ? plain.slice(mark.length) : plain, remainder)
}
