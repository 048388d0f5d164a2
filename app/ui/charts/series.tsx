/**
 * How the parts of a column are told apart without colour: by horizontal lines of different weight,
 * which stay what they are when a drawing is stretched to its width. The first part is solid.
 */
const lines = [
  null,
  { every: 6, weight: 1.5 },
  { every: 3, weight: 0.8 },
  { every: 10, weight: 3 },
  { every: 14, weight: 1 },
] as const

const patternId = (id: string, part: number) => `${id}-part-${part}`

/** Put into the drawing that uses them. */
export function SeriesPatterns({ id, count }: { id: string; count: number }) {
  return (
    <defs>
      {lines.slice(0, count).map(
        (line, part) =>
          line && (
            <pattern
              key={line.every}
              id={patternId(id, part)}
              patternUnits="userSpaceOnUse"
              width="20"
              height={line.every}
            >
              <rect className={`series series-${part + 1}`} width="20" height={line.every} />
              <rect className="series-line" width="20" height={line.weight} />
            </pattern>
          ),
      )}
    </defs>
  )
}

/** The attributes that give a shape its part's look. */
export function seriesFill(id: string, part: number): { className: string; fill?: string } {
  return lines[part]
    ? { className: 'series-edge', fill: `url(#${patternId(id, part)})` }
    : { className: 'series series-1 series-edge' }
}

/** A part's look beside its name. */
export function Swatch({ id, at }: { id: string; at: number }) {
  return (
    <svg
      className="swatch"
      viewBox="0 0 14 14"
      width="14"
      height="14"
      aria-hidden="true"
      focusable="false"
    >
      <rect {...seriesFill(id, at)} width="14" height="14" />
    </svg>
  )
}
