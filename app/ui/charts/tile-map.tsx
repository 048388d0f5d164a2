import { scrollable } from '../scrollable.ts'

export type MapTile = { country: string; column: number; row: number; name: string; value: number }

const STEP = 30
const SIDE = 27

/**
 * Countries as tiles of one size. Marked ones differ by shape as well as by colour; the drawing is
 * hidden from readers: the caller puts a table beside it, and `label` says so.
 */
export function TileMap(props: { tiles: MapTile[]; columns: number; rows: number; label: string }) {
  return (
    <section className="tile-map" {...scrollable} aria-label={props.label}>
      <svg
        viewBox={`0 0 ${props.columns * STEP} ${props.rows * STEP}`}
        width={props.columns * STEP}
        height={props.rows * STEP}
        aria-hidden="true"
        focusable="false"
      >
        {props.tiles.map(({ country, column, row, name, value }) => (
          <g key={country} className={value > 0 ? 'map-tile map-tile-marked' : 'map-tile'}>
            <title>{value > 0 ? `${name}: ${value}` : name}</title>
            <rect
              x={column * STEP}
              y={row * STEP}
              width={SIDE}
              height={SIDE}
              rx={value > 0 ? 9 : 2}
            />
            <text x={column * STEP + SIDE / 2} y={row * STEP + SIDE / 2 + 4}>
              {country}
            </text>
          </g>
        ))}
      </svg>
    </section>
  )
}
