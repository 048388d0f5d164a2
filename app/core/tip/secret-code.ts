/**
 * Codes that are a secret: 23 random characters (115 bits) and one check character, in Crockford's
 * base 32 (https://www.crockford.com/base32.html).
 *
 * The check is a weighted sum over GF(32): the values times distinct powers of a generator add up to
 * a remainder that is the family's own. Distinct non-zero weights catch every single wrong character,
 * every swap of two characters wherever they stand, and every doubled character that became another
 * double; different remainders make a code of one family never a code of another. Crockford's own
 * mod-37 check needs five symbols outside the alphabet, which are hard to dictate.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const dataLength = 23
export const codeLength = dataLength + 1
/** Random bytes that a code consumes; the last five bits are not used. */
export const codeBytes = 15

/** Multiplies by the generator x in GF(2)[x] / (x^5 + x^2 + 1); its powers repeat after 31. */
const timesGenerator = (value: number): number =>
  value & 0x10 ? ((value << 1) & 0x1f) ^ 0x05 : value << 1

/**
 * Horner's rule: each earlier value is multiplied once more, so that position i from the end
 * weighs x^i. The check character, in last place, weighs 1.
 */
const weightedSum = (values: readonly number[]): number =>
  values.reduce((sum, value) => timesGenerator(sum) ^ value, 0)

function fiveBitGroups(bytes: Uint8Array, count: number): number[] {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('')
  return Array.from({ length: count }, (_, at) =>
    Number.parseInt(bits.slice(at * 5, at * 5 + 5), 2),
  )
}

/** The code made of the first 115 bits of `bytes` (at least 15 random bytes), without dashes. */
export function codeFromBytes(bytes: Uint8Array, remainder: number): string {
  if (bytes.length < codeBytes) throw new RangeError('A code needs 15 random bytes')
  const data = fiveBitGroups(bytes, dataLength)
  const check = weightedSum([...data, 0]) ^ remainder
  return [...data, check].map((value) => alphabet.charAt(value)).join('')
}

/** `K7QF-2M9D-…`: groups of four, for reading and writing by hand. */
export function inGroups(code: string): string {
  return code.replace(/.{4}(?=.)/g, '$&-')
}

/** As people type it: any dashes and spaces, lower case, O for 0, I and L for 1. */
export function plainCode(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\p{Cf}_.·]/gu, '')
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
}

export type CodeResult =
  | { ok: true; code: string }
  | { ok: false; reason: 'wrong_length' | 'wrong_character' | 'wrong_check' }

/** Judges what `plainCode` gave. */
export function checkCode(code: string, remainder: number): CodeResult {
  if (code.length !== codeLength) return { ok: false, reason: 'wrong_length' }
  const values = [...code].map((character) => alphabet.indexOf(character))
  if (values.includes(-1)) return { ok: false, reason: 'wrong_character' }
  const right = weightedSum(values) === remainder
  return right ? { ok: true, code } : { ok: false, reason: 'wrong_check' }
}

/** Longer texts are refused unread. */
export const longestCodeText = 200
