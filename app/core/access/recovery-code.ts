import {
  checkCode,
  codeBytes,
  codeFromBytes,
  codeLength,
  inGroups,
  longestCodeText,
  plainCode,
} from '#core/tip/secret-code.ts'

/** Another remainder than a receipt's or a saved report's: none is ever taken for the other. */
const remainder = 22

/** Random bytes that one code consumes. */
export const recoveryCodeBytes = codeBytes

/** A code that stands in for a lost passkey or phone, without dashes. */
export function recoveryCodeFrom(bytes: Uint8Array): string {
  return codeFromBytes(bytes, remainder)
}

/** `K7QF-2M9D-…`, for paper. */
export const formatRecoveryCode = inGroups

/** Reads one as it was typed; null for any other text. */
export function readRecoveryCode(typed: string): string | null {
  if (typed.length > longestCodeText) return null
  const checked = checkCode(plainCode(typed), remainder)
  return checked.ok ? checked.code : null
}

/** The longest that a field should take: a code with its dashes, and some spaces. */
export const recoveryCodeField = codeLength + 16
