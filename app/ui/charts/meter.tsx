import { Bar } from '../staff/score-bars.tsx'

type Props = {
  label: string
  /** The value in words, e.g. "14 of 60 minutes used". */
  text: string
  value: number
  max: number
  tone?: 'good' | 'warn' | 'danger'
}

/** How much of something: time left, budget spent, places taken. */
export function Meter(props: Props) {
  return (
    <div className={props.tone ? `meter meter-${props.tone}` : 'meter'}>
      <p className="meter-line">
        <span>{props.label}</span> <span className="meter-text">{props.text}</span>
      </p>
      <Bar share={props.max > 0 ? props.value / props.max : 0} />
    </div>
  )
}
