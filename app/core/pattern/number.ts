/** `P-0042`: how people say a pattern's number. */
export function formatPatternNumber(number: number | bigint | string): string {
  return `P-${String(number).padStart(4, '0')}`
}

/** Reads `P-0042`, `p42`, `#42` and `42`; undefined for anything else. */
export function parsePatternNumber(text: string): number | undefined {
  const digits = /^(?:p-?|#)?0{0,6}([1-9]\d{0,8})$/i.exec(text.trim())?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** A pattern's number in an address: digits alone, as we write them. */
export function patternNumberInPath(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined
}
