import type { BarDatum } from './bar-chart.tsx'
import { DetailsTable } from './details-table.tsx'

type Props = {
  caption: string
  words: { label: string; value: string /** Opens the figures. */; table: string }
  data: BarDatum[]
  /** Show every n-th label under the columns; all in the table. */
  labelEvery?: number
}

const HEIGHT = 120
const STEP = 20
const WIDTH = 14

/** Weeks or days side by side. The drawing is described by its caption, and the figures stand in a table below. */
export function ColumnChart(props: Props) {
  const { data } = props
  const scale = Math.max(1, ...data.map((datum) => datum.value))
  const every = props.labelEvery ?? 1
  return (
    <figure className="columns">
      <figcaption className="bars-caption">{props.caption}</figcaption>
      <svg
        className="columns-plot"
        viewBox={`0 0 ${data.length * STEP} ${HEIGHT}`}
        // Its size is of SVG's own: where that is switched off no empty field is left behind.
        width="100%"
        height="128"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        {data.map((datum, at) => {
          const height = Math.round((datum.value / scale) * HEIGHT)
          const left = at * STEP + (STEP - WIDTH) / 2
          return (
            <rect
              key={datum.key}
              className="columns-bar"
              x={left}
              y={HEIGHT - height}
              width={WIDTH}
              height={height}
            />
          )
        })}
      </svg>
      <div className="columns-labels" aria-hidden="true">
        {data.map((datum, at) => (
          <span key={datum.key}>{at % every === 0 ? datum.label : ''}</span>
        ))}
      </div>
      <DetailsTable
        summary={props.words.table}
        caption={props.caption}
        head={[props.words.label, props.words.value]}
        rows={data.map(({ key, label, text }) => ({ key, name: label, cells: [text] }))}
      />
    </figure>
  )
}
