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

export const tileColumns = Math.max(...tiles.map(({ column }) => column)) + 1
export const tileRows = rows.length
