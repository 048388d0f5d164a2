import { parseCaseNumber } from '#core/case/number.ts'

/** Case numbers as ticked or typed, several in one field too; undefined where one can't be read. */
export function caseNumbers(texts: readonly string[]): number[] | undefined {
  const words = texts.flatMap((text) => text.split(/[\s,;]+/)).filter((word) => word !== '')
  const numbers = words.map((word) => parseCaseNumber(word))
  const read = numbers.filter((number) => number !== undefined)
  return read.length === words.length ? [...new Set(read)] : undefined
}

/** More than anybody merges by hand at once. */
export const mostNumbers = 100
