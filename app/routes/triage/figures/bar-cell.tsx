import { Bar } from '#ui/staff/score-bars.tsx'

/** A figure in a table, over a bar on the scale of its column; a link to what it counts where there is one. */
export function BarCell(props: {
  value: number
  most: number
  text: string
  href?: string | null
}) {
  return (
    <span className="bar-cell">
      {props.href ? <a href={props.href}>{props.text}</a> : props.text}
      <Bar share={props.most > 0 ? props.value / props.most : 0} />
    </span>
  )
}
