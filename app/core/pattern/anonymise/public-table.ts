import { cheapestCycle, type Edge, roomOf } from './table-room.ts'

/** Counts from 1 to this are hidden. */
export const hiddenUpTo = 7
/** The others are shown to the nearest multiple of this. */
export const roundedTo = 5
/** A hidden number must be able to take at least this many values beside the true one. */
const otherValues = 2

export type PublishedTotals = Readonly<{ rows: boolean; columns: boolean; grand: boolean }>

/** null = hidden, or a total that is not published. */
export type PublicTable = Readonly<{
  cells: readonly (readonly (number | null)[])[]
  rowTotals: readonly (number | null)[]
  columnTotals: readonly (number | null)[]
  grandTotal: number | null
}>

type Figure = { from: number; to: number; value: number; hidden: boolean; published: boolean }

const start = 0
const end = 1
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const round = (value: number): number => Math.round(value / roundedTo) * roundedTo

function figuresOf(table: readonly (readonly number[])[], totals: PublishedTotals) {
  const rowNode = (row: number) => 2 + row
  const columnNode = (column: number) => 2 + table.length + column
  const columns = (table[0] ?? []).map((_, column) => table.map((row) => row[column] ?? 0))
  const figure = (from: number, to: number, value: number, published: boolean): Figure => ({
    from,
    to,
    value,
    published,
    hidden: published && value >= 1 && value <= hiddenUpTo,
  })
  const cells = table.map((row, r) =>
    row.map((value, c) => figure(rowNode(r), columnNode(c), value, true)),
  )
  const rowTotals = table.map((row, r) => figure(start, rowNode(r), sum(row), totals.rows))
  const columnTotals = columns.map((column, c) =>
    figure(columnNode(c), end, sum(column), totals.columns),
  )
  const grandTotal = figure(end, start, sum(table.flat()), totals.grand)
  return { cells, rowTotals, columnTotals, grandTotal }
}

function edgeOf({ from, to, value, hidden, published }: Figure): Edge {
  if (!published) return { from, to, value, least: 0, most: Number.POSITIVE_INFINITY }
  if (hidden) return { from, to, value, least: 1, most: Number.POSITIVE_INFINITY }
  // Taken as exact, though it is shown rounded: the exact figure may be known from elsewhere.
  return { from, to, value, least: value, most: value }
}

/** Readers miss a total more than a cell of the same size. */
const totalCost = 10

/** What hiding one more number costs the reader. Zero can't be hidden: everybody could guess it. */
function costOf({ from, to, value, hidden, published }: Figure): number {
  if (hidden || !published) return 0
  if (value === 0) return Number.POSITIVE_INFINITY
  return from <= end || to <= end ? value * totalCost : value
}

/**
 * Makes a table of counts fit for the public: 1-7 hidden, the rest rounded to 5, zero shown, and as
 * many further numbers hidden as it takes that none of the hidden ones follows from what is shown,
 * even if the shown ones were known exactly. Rows must be of equal length; counts whole and not
 * negative, else a RangeError.
 */
export function protectTable(
  table: readonly (readonly number[])[],
  totals: PublishedTotals = { rows: true, columns: true, grand: true },
): PublicTable {
  const width = table[0]?.length ?? 0
  if (
    !table.every((row) => row.length === width && row.every((n) => Number.isInteger(n) && n >= 0))
  )
    throw new RangeError('not a table of counts')
  const { cells, rowTotals, columnTotals, grandTotal } = figuresOf(table, totals)
  const figures = [...cells.flat(), ...rowTotals, ...columnTotals, grandTotal]
  for (;;) {
    const edges = figures.map(edgeOf)
    const exposed = figures.findIndex(
      ({ hidden }, index) => hidden && roomOf(edges, index, otherValues) < otherValues,
    )
    if (exposed === -1) break
    const cycle = cheapestCycle(edges, figures.map(costOf), exposed, otherValues)
    const more = cycle
      .flatMap((index) => figures[index] ?? [])
      .filter(({ published, hidden }) => published && !hidden)
    if (more.length === 0) throw new Error('nothing left to hide')
    for (const figure of more) figure.hidden = true
  }
  const show = ({ value, hidden, published }: Figure) =>
    hidden || !published ? null : round(value)
  return {
    cells: cells.map((row) => row.map(show)),
    rowTotals: rowTotals.map(show),
    columnTotals: columnTotals.map(show),
    grandTotal: show(grandTotal),
  }
}

/** The same for one list of counts with its total. */
export function protectCounts(counts: readonly number[]): {
  counts: readonly (number | null)[]
  total: number | null
} {
  const { cells, rowTotals } = protectTable([counts], { rows: true, columns: false, grand: false })
  return { counts: cells[0] ?? [], total: rowTotals[0] ?? null }
}
