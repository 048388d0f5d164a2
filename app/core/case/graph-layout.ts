/** Where a thing stands: its middle, in the picture's own units. */
export type Point = { x: number; y: number }

export type Layout = {
  width: number
  height: number
  /** By case number. */
  cases: Map<number, Point>
  /** By bond. */
  bonds: Map<string, Point>
}

/** The picture's measures: three columns of boxes. */
export const graphSizes = { width: 960, row: 44, edge: 24, box: 230 } as const

/** Of the outer columns' middles. */
const inset = graphSizes.edge + graphSizes.box / 2

const columns = { seen: 0, bonds: 0.5, others: 1 } as const

type Drawn = {
  seen: readonly { number: number }[]
  others: readonly { number: number }[]
  bonds: readonly { key: string; joins: readonly number[] }[]
}

/**
 * Places a graph in three columns: the cases, what joins them, and the cases next to them. Each bond
 * stands near the middle of what it joins, so that few lines cross. The same graph always looks alike.
 */
export function layOut({ seen, others, bonds }: Drawn): Layout {
  const rank = new Map([...seen, ...others].map(({ number }, at) => [number, at]))
  const middle = (joins: readonly number[]) =>
    joins.reduce((sum, number) => sum + (rank.get(number) ?? 0), 0) / Math.max(joins.length, 1)
  const inOrder = bonds
    .map(({ key, joins }) => ({ key, at: middle(joins) }))
    .sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1))
  const rows = Math.max(seen.length, bonds.length, others.length, 1)
  const height = rows * graphSizes.row + 2 * graphSizes.edge
  const inColumn = (column: number, count: number, at: number): Point => ({
    x: inset + column * (graphSizes.width - 2 * inset),
    y: height / 2 + (at - (count - 1) / 2) * graphSizes.row,
  })
  return {
    width: graphSizes.width,
    height,
    cases: new Map([
      ...seen.map(({ number }, at) => [number, inColumn(columns.seen, seen.length, at)] as const),
      ...others.map(
        ({ number }, at) => [number, inColumn(columns.others, others.length, at)] as const,
      ),
    ]),
    bonds: new Map(
      inOrder.map(({ key }, at) => [key, inColumn(columns.bonds, bonds.length, at)] as const),
    ),
  }
}
