import { Bar } from '../staff/score-bars.tsx'

export type BarDatum = {
  key: string
  label: string
  value: number
  /** The value as people read it; a hidden cell says so here (and has value 0). */
  text: string
}

type Props = {
  caption: string
  /** Column headings, read out and shown small. */
  words: { label: string; value: string }
  data: BarDatum[]
  /** One scale for several charts; the largest value when left out. */
  scale?: number
}

/** Bars in a table: the chart is its own text alternative and fits any width. */
export function BarChart(props: Props) {
  const scale = props.scale ?? Math.max(1, ...props.data.map((datum) => datum.value))
  return (
    <table className="bars">
      <caption className="bars-caption">{props.caption}</caption>
      <thead>
        <tr className="visually-hidden">
          <th scope="col">{props.words.label}</th>
          <th scope="col">{props.words.value}</th>
        </tr>
      </thead>
      <tbody>
        {props.data.map((datum) => (
          <tr key={datum.key}>
            <th scope="row" className="bars-label">
              {datum.label}
            </th>
            <td className="bars-value">
              <Bar share={datum.value / scale} />
              <span>{datum.text}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
