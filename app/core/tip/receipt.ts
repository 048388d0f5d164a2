import {
  type CodeResult,
  checkCode,
  codeBytes,
  codeFromBytes,
  codeLength,
  inGroups,
  longestCodeText,
  plainCode,
} from './secret-code.ts'

/** The code by which a reporter comes back to a report that was sent. */
export const receiptLength = codeLength
export const receiptBytes = codeBytes
const remainder = 0

/** The code made of the first 115 bits of `bytes` (at least 15 random bytes), without dashes. */
export function receiptFromBytes(bytes: Uint8Array): string {
  return codeFromBytes(bytes, remainder)
}

/** `K7QF-2M9D-…`: groups of four, for reading and writing by hand. */
export const formatReceipt = inGroups

export type ReceiptResult = CodeResult

/**
 * Reads a code as people type it: any dashes and spaces, lower case, O for 0, I and L for 1. The
 * result is the plain code that `receiptFromBytes` gave.
 */
export function parseReceipt(text: string): ReceiptResult {
  if (text.length > longestCodeText) return { ok: false, reason: 'wrong_length' }
  return checkCode(plainCode(text), remainder)
}

/** Characters of the last group, by which a reporter shows that they have the code. */
const groupLength = 4

/** Whether `typed` is the code's last group, or all of it; read as forgivingly as the code itself. */
export function isEndOfReceipt(code: string, typed: string): boolean {
  const end = plainCode(typed)
  return end.length >= groupLength && plainCode(code).endsWith(end)
}
