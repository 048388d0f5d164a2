import { DetailsTable } from './details-table.tsx'
import { SeriesPatterns, Swatch, seriesFill } from './series.tsx'

export type Series = { key: string; label: string }
export type StackedColumn = {
  key: string
  /** Under the column, as short as it can be. */
  label: string
  /** In the tooltip and the table. */
  name: string
  /** As many as there are series, the first at the foot. */
  values: number[]
}

type Props = {
  /** Of this page alone: patterns are found by it. */
  id: string
  caption: string
  series: Series[]
  columns: StackedColumn[]
  words: { label: string; total: string /** Opens the figures. */; table: string }
  text: (value: number) => string
  /** Show every n-th label under the columns; all in the table. */
  labelEvery?: number
}

const HEIGHT = 120
const STEP = 20
const WIDTH = 14

const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0)

/** Columns in parts. Parts differ by pattern as well as by colour; every figure stands in a table below. */
export function StackedColumns(props: Props) {
  const { columns, series, text } = props
  const top = Math.max(1, ...columns.map(({ values }) => sum(values)))
  const every = props.labelEvery ?? 1
  return (
    <figure className="columns">
      <figcaption className="bars-caption">{props.caption}</figcaption>
      <div className="columns-key">
        {/* Where the columns reach to the top. */}
        <span className="columns-top" aria-hidden="true">
          {text(top)}
        </span>
        {series.length > 1 && (
          <ul className="columns-legend" aria-hidden="true">
            {series.map(({ key, label }, at) => (
              <li key={key}>
                <Swatch id={props.id} at={at} /> {label}
              </li>
            ))}
          </ul>
        )}
      </div>
      <svg
        className="columns-plot"
        viewBox={`0 0 ${columns.length * STEP} ${HEIGHT}`}
        width="100%"
        height="128"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <SeriesPatterns id={props.id} count={series.length} />
        {columns.map((column, at) => (
          <g key={column.key}>
            <title>{titleOf(column, props)}</title>
            {/* The whole height answers the pointer, low columns too. */}
            <rect className="columns-reach" x={at * STEP} y="0" width={STEP} height={HEIGHT} />
            {partsOf(column.values, top).map(({ y, height, part }) => (
              <rect
                key={part}
                {...seriesFill(props.id, part)}
                x={at * STEP + (STEP - WIDTH) / 2}
                y={y}
                width={WIDTH}
                height={height}
              />
            ))}
          </g>
        ))}
      </svg>
      <div className="columns-labels" aria-hidden="true">
        {columns.map((column, at) => (
          <span key={column.key}>{at % every === 0 ? column.label : ''}</span>
        ))}
      </div>
      <DetailsTable
        scrolls
        summary={props.words.table}
        caption={props.caption}
        head={[
          props.words.label,
          ...(series.length > 1 ? series.map(({ label }) => label) : []),
          props.words.total,
        ]}
        rows={columns.map(({ key, name, values }) => ({
          key,
          name,
          cells: [...(series.length > 1 ? values : []), sum(values)].map(text),
        }))}
      />
    </figure>
  )
}

/** What is there is seen, however little it is beside the rest. */
const least = 1.5

function partsOf(values: readonly number[], top: number) {
  let y = HEIGHT
  return values.flatMap((value, part) => {
    if (value === 0) return []
    const height = Math.max(least, Math.round((value / top) * HEIGHT * 10) / 10)
    y = Math.max(0, Math.round((y - height) * 10) / 10)
    return [{ part, y, height }]
  })
}

function titleOf({ name, values }: StackedColumn, { series, text }: Props): string {
  const parts = series.flatMap(({ label }, at) =>
    values[at] ? [`${label} ${text(values[at])}`] : [],
  )
  const whole = `${name}: ${text(sum(values))}`
  return series.length > 1 && parts.length > 0 ? `${whole} (${parts.join(', ')})` : whole
}
