export type ScorePart = {
  key: string
  /** The reason in words, e.g. "3 other tips name the same wallet". */
  label: string
  /** What it adds (or takes away). */
  points: number
}

type Props = {
  title: string
  /** e.g. "62 of 100". */
  total: string
  parts: ScorePart[]
  /** Draws all bars on one scale; the largest part when left out. */
  scale?: number
  /** Writes one part's points, e.g. (12) => "+12". */
  points: (points: number) => string
}

/** Why a case stands where it stands: each reason, its bar and its points. The figures are the bars' text. */
export function ScoreBars(props: Props) {
  const scale = props.scale ?? Math.max(1, ...props.parts.map((part) => Math.abs(part.points)))
  return (
    <section className="score" aria-label={props.title}>
      <p className="score-head">
        <span className="score-title">{props.title}</span>{' '}
        <strong className="score-total">{props.total}</strong>
      </p>
      <ul className="score-parts">
        {props.parts.map((part) => (
          <li className={part.points < 0 ? 'score-part score-less' : 'score-part'} key={part.key}>
            <span className="score-label">{part.label}</span>
            <span className="score-points">{props.points(part.points)}</span>
            <Bar share={Math.abs(part.points) / scale} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A bar from 0 to 1. Decorative: figures stand beside it. Its width is an attribute, as the CSP allows no style. */
export function Bar(props: { share: number }) {
  const width = Math.round(Math.min(1, Math.max(0, props.share)) * 1000) / 10
  return (
    <svg
      className="bar"
      viewBox="0 0 100 6"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="bar-track" width="100" height="6" />
      <rect className="bar-fill" width={width} height="6" />
    </svg>
  )
}
