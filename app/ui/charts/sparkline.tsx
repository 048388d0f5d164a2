const WIDTH = 96
const HEIGHT = 24
const INSET = 2

/** A line that says "rising" or "falling" at a glance; `label` says it in words with the figures. */
export function Sparkline(props: { label: string; values: number[] }) {
  const { values } = props
  const top = Math.max(1, ...values)
  const step = values.length > 1 ? (WIDTH - 2 * INSET) / (values.length - 1) : 0
  const points = values.map((value, at) => ({
    x: INSET + at * step,
    y: HEIGHT - INSET - (value / top) * (HEIGHT - 2 * INSET),
  }))
  const last = points.at(-1)
  return (
    <svg
      className="spark"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={props.label}
    >
      <polyline
        className="spark-line"
        points={points.map(({ x, y }) => `${round(x)},${round(y)}`).join(' ')}
      />
      {last && <circle className="spark-end" cx={round(last.x)} cy={round(last.y)} r="2.2" />}
    </svg>
  )
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
