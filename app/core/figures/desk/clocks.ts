import { type Dimension, dimensions } from './dimensions.ts'

/** What is measured from the opening of a case; each counts in the period in which it ends. */
export const deskClocks = ['first_look', 'resolution', 'pattern', 'action'] as const
export type DeskClock = (typeof deskClocks)[number]

const minute = 60
const hour = 60 * minute
const day = 24 * hour

/** How long something took, in seconds from the band before to just before `below`. */
export const spreadBands = [
  { code: 'under_15_minutes', below: 15 * minute },
  { code: '15_to_60_minutes', below: hour },
  { code: '1_to_4_hours', below: 4 * hour },
  { code: '4_to_24_hours', below: day },
  { code: '1_to_3_days', below: 3 * day },
  { code: '3_to_7_days', below: 7 * day },
  { code: '7_to_30_days', below: 30 * day },
  { code: '30_to_90_days', below: 90 * day },
  { code: 'over_90_days', below: Number.POSITIVE_INFINITY },
] as const
export type SpreadBand = (typeof spreadBands)[number]['code']

/** Seconds; null where there are none to take it of. */
export type Taken = { cases: number; median: number | null; p90: number | null }
export const nothingTaken: Taken = { cases: 0, median: null, p90: null }

/** The seconds that cases with the same of everything took, in no order. */
export type Durations = Record<Dimension, string | null> & { seconds: readonly number[] }

export type Measured = Taken & {
  /** Cases by `spreadBands`. */
  spread: number[]
  by: Record<Dimension, Map<string | null, Taken>>
}

/** Sorts all of it once; the parts of each dimension then take their own from there, in order. */
export function measureDurations(rows: readonly Durations[]): Measured {
  const ascending = inOrder(rows)
  return {
    ...takenOf(ascending.seconds),
    spread: spreadOf(ascending.seconds),
    by: Object.fromEntries(
      dimensions.map((dimension) => [dimension, takenBy(rows, dimension, ascending)]),
    ) as Measured['by'],
  }
}

/** Every time, ascending, and which row each is of. */
type InOrder = { seconds: Float64Array; rows: Uint32Array }

/** A time and its row sort as one number: exact up to 2^32 seconds and 2^20 rows. */
const rowsAtMost = 2 ** 20

function inOrder(rows: readonly Durations[]): InOrder {
  const keys = new Float64Array(rows.reduce((length, { seconds }) => length + seconds.length, 0))
  let at = 0
  rows.forEach(({ seconds }, row) => {
    for (const one of seconds) keys[at++] = one * rowsAtMost + row
  })
  keys.sort()
  const seconds = keys.map((key) => Math.floor(key / rowsAtMost))
  const rowOf = (key: number, place: number) => key - (seconds[place] ?? 0) * rowsAtMost
  return { seconds, rows: Uint32Array.from(keys, rowOf) }
}

function takenBy(
  rows: readonly Durations[],
  dimension: Dimension,
  ascending: InOrder,
): Map<string | null, Taken> {
  const sizes = new Map<string | null, number>()
  for (const row of rows)
    sizes.set(row[dimension], (sizes.get(row[dimension]) ?? 0) + row.seconds.length)
  const parts = [...sizes].map(([value, size]) => {
    return { value, filled: 0, seconds: new Float64Array(size) }
  })
  const byValue = new Map(parts.map((part) => [part.value, part]))
  const partOf = rows.map((row) => byValue.get(row[dimension]))
  ascending.rows.forEach((row, place) => {
    const part = partOf[row]
    if (part) part.seconds[part.filled++] = ascending.seconds[place] ?? 0
  })
  return new Map(parts.map(({ value, seconds }) => [value, takenOf(seconds)]))
}

function takenOf(ascending: Float64Array): Taken {
  return {
    cases: ascending.length,
    median: quantile(ascending, 0.5),
    p90: quantile(ascending, 0.9),
  }
}

/**
 * Between two neighbours it lies as far as its share says, as spreadsheets and PostgreSQL do
 * (Hyndman and Fan, Sample Quantiles in Statistical Packages, 1996: definition 7).
 */
function quantile(ascending: Float64Array, share: number): number | null {
  const place = (ascending.length - 1) * share
  const below = ascending[Math.floor(place)]
  const above = ascending[Math.ceil(place)]
  if (below === undefined || above === undefined) return null
  return below + (above - below) * (place - Math.floor(place))
}

function spreadOf(ascending: Float64Array): number[] {
  const spread = spreadBands.map(() => 0)
  let band = 0
  for (const seconds of ascending) {
    while (seconds >= (spreadBands[band]?.below ?? Number.POSITIVE_INFINITY)) band++
    spread[band] = (spread[band] ?? 0) + 1
  }
  return spread
}
