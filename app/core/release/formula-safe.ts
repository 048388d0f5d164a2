/**
 * A spreadsheet takes a cell that starts with one of these for a formula or a command (ASVS 5.0,
 * 1.2.10; OWASP, CSV Injection), also behind quotes and blanks that it strips, and in full width.
 */
const startsFormula = /^['"\s\p{Cf}]*[=+\-@\t\r\n\0|%＝＋－＠−]/u

/** Most cells begin so, and asking this is quicker. */
const harmless = /^[A-Za-z0-9]/

/** Puts an apostrophe before a cell that could start a formula; every other cell stays as it is. */
export function formulaSafe(cell: string): string {
  return !harmless.test(cell) && startsFormula.test(cell) ? `'${cell}` : cell
}

/** Undoes `formulaSafe`. Exact for every text: the apostrophe is there only where it was needed. */
export function fromFormulaSafe(cell: string): string {
  return cell.startsWith("'") && startsFormula.test(cell.slice(1)) ? cell.slice(1) : cell
}
