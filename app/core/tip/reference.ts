/**
 * The public number of a tip with two check digits by ISO 7064 MOD 97-10, as in an IBAN: a digit
 * misheard on the phone, or two swapped, is noticed.
 */
const prefix = 'HL'
const shortest = 6

const checkDigits = (digits: bigint): string =>
  String(98n - ((digits * 100n) % 97n)).padStart(2, '0')

/** `HL-004217-57` for 4217. `number` is the tip's sequence number, 1 or more. */
export function formatReference(number: number | bigint): string {
  const digits = BigInt(number)
  if (digits < 1n) throw new RangeError('A reference counts from 1')
  return `${prefix}-${String(digits).padStart(shortest, '0')}-${checkDigits(digits)}`
}

export type ReferenceResult =
  | { ok: true; number: bigint }
  | { ok: false; reason: 'not_a_reference' | 'wrong_check' }

/** Reads a reference with or without prefix, dashes, spaces and leading zeros. */
export function parseReference(text: string): ReferenceResult {
  if (text.length > 60) return { ok: false, reason: 'not_a_reference' }
  const bare = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}_.]/gu, '')
  const found = /^(?:HL)?(\d{1,18})(\d{2})$/.exec(bare)
  if (!found) return { ok: false, reason: 'not_a_reference' }
  const number = BigInt(found[1] ?? '0')
  if (number < 1n) return { ok: false, reason: 'not_a_reference' }
  return checkDigits(number) === found[2]
    ? { ok: true, number }
    : { ok: false, reason: 'wrong_check' }
}
