import type { ShelfFile } from './shelf.ts'

/** The beginning of a file, as people read it. */
export type FilePreview = Readonly<{
  name: string
  mediaType: string
  bytes: number
  /** What is shown: a table for a CSV, else text. */
  rows: readonly (readonly string[])[] | null
  text: string
  /** There is more of it than is shown. */
  more: boolean
}>

const mostRows = 4
const mostLines = 60

/** A file's first rows, objects or lines; JSON is laid out, one line of it being hard to read. */
export function previewOf({ name, mediaType, bytes }: ShelfFile): FilePreview {
  const whole = new TextDecoder().decode(bytes)
  const facts = { name, mediaType, bytes: bytes.length }
  if (name.endsWith('.csv')) {
    const rows = readCsv(whole)
    return { ...facts, rows: rows.slice(0, mostRows), text: '', more: rows.length > mostRows }
  }
  const shown = laidOut(name, whole).split('\n')
  return {
    ...facts,
    rows: null,
    text: shown.slice(0, mostLines).join('\n'),
    more: shown.length > mostLines,
  }
}

function laidOut(name: string, text: string): string {
  if (name.endsWith('.ndjson'))
    return text
      .trim()
      .split('\n')
      .map((line) => (line === '' ? '' : JSON.stringify(JSON.parse(line), null, 2)))
      .join('\n')
  return name.endsWith('.json') ? JSON.stringify(JSON.parse(text), null, 2) : text.trimEnd()
}

/** RFC 4180, as our own files write it. */
function readCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, plain, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|$)/g,
  )) {
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end === ',') continue
    if (row.some((cell) => cell !== '')) rows.push(row)
    row = []
  }
  return rows
}
