/** `C-1042`: how people say a case's number. */
export function formatCaseNumber(number: number | bigint | string): string {
  return `C-${String(number).padStart(4, '0')}`
}

/** Reads `C-1042`, `c1042`, `#1042` and `1042`; undefined for anything else. */
export function parseCaseNumber(text: string): number | undefined {
  const digits = /^(?:c-?|#)?0{0,6}([1-9]\d{0,8})$/i.exec(text.trim())?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** A case's number in an address: digits alone, as we write them. */
export function caseNumberInPath(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined
}
