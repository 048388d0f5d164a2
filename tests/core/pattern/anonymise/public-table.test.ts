import { describe, expect, it } from 'vitest'
import {
  type PublicTable,
  protectCounts,
  protectTable,
} from '#core/pattern/anonymise/public-table.ts'
import { fc } from '#tests/support/property.ts'

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const columnsOf = (table: readonly (readonly number[])[]) =>
  (table[0] ?? []).map((_, c) => table.map((row) => row[c] ?? 0))

/** Every table that differs by at most one in each hidden cell and agrees with all that is shown. */
function* worldsNear(truth: readonly (readonly number[])[], shown: PublicTable) {
  const flat = truth.flat()
  const hidden = shown.cells.flat().map((cell) => cell === null)
  const width = truth[0]?.length ?? 0
  const agrees = (table: readonly (readonly number[])[]) => {
    const same = (a: number, b: number, total: number | null | undefined) =>
      total === null ? a >= 1 : a === b
    return (
      truth.every((row, r) => same(sum(table[r] ?? []), sum(row), shown.rowTotals[r])) &&
      columnsOf(truth).every((column, c) =>
        same(sum(columnsOf(table)[c] ?? []), sum(column), shown.columnTotals[c]),
      ) &&
      same(sum(table.flat()), sum(flat), shown.grandTotal)
    )
  }
  const places = flat.flatMap((_, i) => (hidden[i] ? [i] : []))
  for (let code = 0; code < 3 ** places.length; code++) {
    const world = [...flat]
    let rest = code
    for (const place of places) {
      world[place] = (world[place] ?? 0) + (rest % 3) - 1
      rest = Math.floor(rest / 3)
    }
    if (places.some((place) => (world[place] ?? 0) < 1)) continue
    const table = truth.map((_, r) => world.slice(r * width, (r + 1) * width))
    if (agrees(table)) yield table
  }
}

const counts = fc.oneof(
  { arbitrary: fc.integer({ min: 0, max: 3 }), weight: 3 },
  { arbitrary: fc.integer({ min: 0, max: 40 }), weight: 2 },
)
const tables = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(counts, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )

describe('a table of counts for the public', () => {
  it('hides 1 to 7, shows zero and rounds the rest to 5', () => {
    expect(protectCounts([0, 8, 12, 13, 100]).counts).toEqual([0, 10, 10, 15, 100])
    expect(protectCounts([1, 7, 30, 40]).counts).toEqual([null, null, 30, 40])
  })

  it('hides a second cell where the total would give the first away', () => {
    expect(protectCounts([3, 20, 30])).toEqual({ counts: [null, null, 30], total: 55 })
  })

  it('hides a small total too', () => {
    expect(protectCounts([3, 0])).toEqual({ counts: [null, 0], total: null })
  })

  it('hides a square of cells where one cell is small', () => {
    const { cells } = protectTable([
      [3, 20, 30],
      [40, 50, 60],
      [70, 80, 90],
    ])
    expect(cells.flat().filter((cell) => cell === null)).toHaveLength(4)
    expect(cells[0]?.[0]).toBeNull()
  })

  it('does not leave two cells of one each to be read from their sum', () => {
    const shown = protectTable([
      [1, 1, 50],
      [60, 70, 80],
    ])
    expect(shown.cells[0]).toEqual([null, null, null])
  })

  it('refuses what is no table of counts', () => {
    expect(() => protectTable([[1], [1, 2]])).toThrow(RangeError)
    expect(() => protectTable([[-1]])).toThrow(RangeError)
    expect(() => protectTable([[0.5]])).toThrow(RangeError)
  })

  it('leaves no hidden cell that follows from what is shown', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const shown = protectTable(table)
        const seen = table.map((row) => row.map(() => new Set<number>()))
        for (const world of worldsNear(table, shown))
          world.forEach((row, r) => {
            row.forEach((value, c) => {
              seen[r]?.[c]?.add(value)
            })
          })
        shown.cells.forEach((row, r) => {
          row.forEach((cell, c) => {
            if (cell === null) expect(seen[r]?.[c]?.size, JSON.stringify(shown)).toBeGreaterThan(1)
          })
        })
      }),
      { numRuns: 300 },
    )
  })

  it('shows nothing but zero and multiples of 5 from 10 on, and each small count is hidden', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { cells, rowTotals, columnTotals, grandTotal } = protectTable(table)
        for (const value of [...cells.flat(), ...rowTotals, ...columnTotals, grandTotal])
          expect(value === null || value === 0 || (value >= 10 && value % 5 === 0)).toBe(true)
        table.flat().forEach((value, i) => {
          if (value >= 1 && value <= 7) expect(cells.flat()[i]).toBeNull()
          if (value === 0) expect(cells.flat()[i]).toBe(0)
        })
      }),
    )
  })

  it('protects a year of weeks by twelve kinds', () => {
    const table = Array.from({ length: 52 }, (_, r) =>
      Array.from({ length: 12 }, (_, c) => (r * 7 + c * 13) % 45),
    )
    const { cells } = protectTable(table)
    expect(cells).toHaveLength(52)
    expect(cells.flat().some((value) => value === null)).toBe(true)
  })
})
