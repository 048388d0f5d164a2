import { CsvError, parse } from 'csv-parse/sync'
import { fromFormulaSafe } from '#core/release/formula-safe.ts'
import { maxItems, refuse, type Target } from './item.ts'
import { readItem } from './read-item.ts'
import type { Otherwise, ReadRow } from './read-paste.ts'

const columns = ['value', 'type', 'pattern', 'kind', 'reason', 'date', 'naming', 'ref'] as const
type Column = (typeof columns)[number]

/** What columns are called, folded; the first that fits a name has it. */
const columnNames: Readonly<Record<Column, readonly string[]>> = {
  value: ['value', 'indicator', 'ioc', 'target', 'identifier', 'observable', 'what', 'subject'],
  type: ['type', 'indicator_type', 'ioc_type'],
  pattern: ['pattern', 'pattern_number', 'number'],
  kind: ['action', 'kind', 'action_taken', 'measure', 'done', 'outcome', 'status'],
  reason: ['reason', 'why', 'reason_code'],
  date: ['date', 'done_on', 'day', 'when', 'action_date'],
  naming: ['naming', 'may_be_named', 'may_learn', 'named_to'],
  ref: ['id', 'ref', 'reference', 'own_id', 'ticket'],
}

export type CsvResult =
  | { ok: true; rows: ReadRow[] }
  /** `line`: where the file stops being one, where that is known. */
  | { ok: false; reason: 'empty' | 'not_csv'; line: number | null }

/**
 * A table as spreadsheets save it: comma, semicolon or tab, with names over its columns or, without,
 * value, action, reason and date in this order. Our own `indicators.csv` with a column `action` will do.
 */
export function readCsv(text: string, otherwise: Otherwise, now: Date): CsvResult {
  const read = parseTable(text)
  if (!read.ok) return read
  const [first, ...rest] = read.records
  if (!first) return { ok: false, reason: 'empty', line: null }
  const named = placesOf(first.cells)
  const places = named ?? new Map<Column, number>(inOrder.map((column, at) => [column, at]))
  const records = named ? rest : read.records
  if (records.length === 0) return { ok: false, reason: 'empty', line: null }
  return {
    ok: true,
    rows: records.map(({ cells, line }, index) => {
      const cell = (column: Column) => fromFormulaSafe(cells[places.get(column) ?? -1] ?? '')
      const kind = cell('kind')
      const said = {
        target: targetOf(cell),
        kind: kind || otherwise.kind,
        reason: cell('reason') || (kind ? '' : otherwise.reason),
        date: cell('date') || otherwise.date,
        naming: cell('naming') || otherwise.naming,
        ref: cell('ref'),
      }
      return {
        at: line,
        text: cell('value') || cell('pattern'),
        read: index < maxItems ? readItem(said, now) : refuse('too_many'),
      }
    }),
  }
}

type Table =
  | { ok: true; records: { cells: string[]; line: number }[] }
  | { ok: false; reason: 'not_csv'; line: number | null }

function parseTable(text: string): Table {
  const lines: number[] = []
  try {
    const records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
      max_record_size: 64 * 1024,
      on_record: (record: string[], { lines: line }) => {
        lines.push(line)
        return record
      },
    })
    return { ok: true, records: records.map((cells, at) => ({ cells, line: lines[at] ?? 0 })) }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error.lines === 'number' ? error.lines : null
    return { ok: false, reason: 'not_csv', line }
  }
}

const inOrder = ['value', 'kind', 'reason', 'date'] as const satisfies readonly Column[]

/** The sign that stands most often in the first line. */
function delimiterOf(text: string): string {
  const line = text.slice(0, text.search(/[\r\n]|$/))
  const counts = [',', ';', '\t'].map((sign) => ({ sign, times: line.split(sign).length }))
  return counts.sort((a, b) => b.times - a.times)[0]?.sign ?? ','
}

/** Where each column stands; null where the first row names none that says what a row is about. */
function placesOf(header: readonly string[]): Map<Column, number> | null {
  const names = header.map((name) => name.toLowerCase().replace(/[\s_-]+/g, '_'))
  const places = new Map<Column, number>()
  for (const column of columns) {
    const at = names.findIndex((name) => columnNames[column].includes(name))
    if (at >= 0) places.set(column, at)
  }
  return places.has('value') || places.has('pattern') ? places : null
}

function targetOf(cell: (column: Column) => string): Target | null {
  const value = cell('value')
  if (value === '') {
    const pattern = cell('pattern')
    return pattern === '' ? null : { by: 'text', text: numbered(pattern) }
  }
  const type = cell('type').toLowerCase()
  return { by: 'text', text: type === '' ? value : `${type}:${value}` }
}

const numbered = (text: string): string => (/^\d+$/.test(text) ? `#${text}` : text)
