/**
 * A map of tiles: each country one square of the same size, about where it lies. Drawn by hand for
 * the countries that reports name; it says who neighbours whom, and nothing of borders.
 */
const rows = [
  '.  CA .  .  .  .  .  .  .  NO SE FI .  RU .  .  .  .  .  .  .  .  .',
  '.  US .  .  .  .  .  IE GB NL DE PL UA .  KZ .  .  MN .  KP .  .  .',
  '.  MX .  .  .  .  .  .  FR CH AT RO .  .  UZ .  .  CN .  KR JP .  .',
  '.  GT .  .  .  .  .  PT ES IT .  GR TR IR AF NP .  MO HK TW .  .  .',
  '.  .  CO VE .  .  .  MA DZ .  EG IL SA AE PK IN BD MM LA VN PH .  .',
  '.  .  PE BR .  .  .  GH NG CM ET .  .  OM .  LK .  TH KH .  .  .  .',
  '.  .  CL AR .  .  .  .  .  CD UG KE .  .  .  .  .  .  MY BN .  .  .',
  '.  .  .  .  .  .  .  .  .  ZM TZ .  .  .  .  .  .  .  SG ID TL PG FJ',
  '.  .  .  .  .  .  .  .  .  ZA .  .  .  .  .  .  .  .  .  .  AU .  .',
  '.  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  NZ .',
] as const

export type Tile = Readonly<{ country: string; column: number; row: number }>

export const tiles: readonly Tile[] = rows.flatMap((text, row) =>
  text
    .split(/\s+/)
    .flatMap((country, column) => (country === '.' ? [] : [{ country, column, row }])),
)

/** A part of the map: its tiles, moved to the upper left corner, and how many columns and rows it has. */
export type MapPart = Readonly<{ tiles: readonly Tile[]; columns: number; rows: number }>

/** So many tiles stand around what is marked, for a reader to know where it is. */
const around = 2

/** The part of the map that holds the marked countries: a whole world is too wide for a phone. */
export function partAround(marked: ReadonlySet<string>): MapPart {
  const shown = tiles.filter(({ country }) => marked.has(country))
  if (shown.length === 0) return { tiles: [], columns: 0, rows: 0 }
  const columns = shown.map(({ column }) => column)
  const left = Math.max(0, Math.min(...columns) - around)
  const right = Math.max(...columns) + around
  const top = Math.max(0, Math.min(...shown.map(({ row }) => row)) - around)
  const bottom = Math.max(...shown.map(({ row }) => row)) + around
  const part = tiles
    .filter(({ column, row }) => column >= left && column <= right && row >= top && row <= bottom)
    .map((tile) => ({ ...tile, column: tile.column - left, row: tile.row - top }))
  return {
    tiles: part,
    columns: Math.max(...part.map(({ column }) => column)) + 1,
    rows: Math.max(...part.map(({ row }) => row)) + 1,
  }
}
