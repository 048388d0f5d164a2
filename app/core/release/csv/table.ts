import { stringify } from 'csv-stringify/sync'
import type { ReleaseFormat } from '../format.ts'
import { formulaSafe } from '../formula-safe.ts'
import { onceForVariants } from '../once-for-variants.ts'
import type { ReleasedPattern } from '../release.ts'

/**
 * With a byte order mark: without one a spreadsheet on Windows reads Thai and Chinese in the wrong
 * encoding, and parsers know to skip it. Lines end in CR LF (RFC 4180).
 */
const byteOrderMark = '\ufeff'

/** UTF-8 has no bytes for half a surrogate pair; a question mark in its place would be another value. */
function cellText(cell: string): string {
  if (/[\ud800-\udfff]/.test(cell) && /\p{Surrogate}/u.test(cell))
    throw new TypeError('CSV: lone surrogate')
  return formulaSafe(cell)
}

/** What none of the cells holds where they need no more than commas between them: that is quicker. */
const mayNeedQuotes = /[",\r\n\t]/

/** Lines of an RFC 4180 file in which no cell starts a formula. Throws a TypeError on half a character. */
export function csvLines(rows: readonly (readonly string[])[]): string {
  const safe = rows.map((row) => row.map(cellText))
  return safe.some((row) => row.some((cell) => mayNeedQuotes.test(cell)))
    ? stringify(safe, { record_delimiter: '\r\n', quoted_match: /[\r\n\t]/ })
    : safe.map((row) => `${row.join(',')}\r\n`).join('')
}

/** A whole file. The first row is the header. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return byteOrderMark + csvLines(rows)
}

/** Name of each column and what stands in it, in order. */
export type Columns<Row> = Readonly<Record<string, (row: Row) => string>>

/** Several values in one cell. None of the codes that are joined so can hold a semicolon. */
export const list = (values: readonly string[]): string => values.join('; ')

/** A CSV file of a release: some rows for each pattern, in number order, all of them each time. */
export function csvFormat<Row>(
  name: string,
  columns: Columns<Row>,
  rowsOf: (released: Pick<ReleasedPattern, 'payload' | 'before'>) => readonly Row[],
): ReleaseFormat {
  const cells = Object.values(columns)
  const linesOf = onceForVariants((released) =>
    csvLines(rowsOf(released).map((row) => cells.map((cell) => cell(row)))),
  )
  return {
    name,
    mediaType: 'text/csv; charset=utf-8; header=present',
    begin: () => ({
      head: csvText([Object.keys(columns)]),
      add: linesOf,
      end: () => [],
    }),
  }
}
