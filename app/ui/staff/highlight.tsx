import { segments, type TextRange } from './segments.ts'

/** A text with parts marked, e.g. what the leak check found. `label` is read out before each mark. */
export function Highlight(props: { text: string; ranges: readonly TextRange[]; label: string }) {
  return (
    <p className="marked" dir="auto">
      {segments(props.text, props.ranges).map((segment) =>
        segment.marked ? (
          <mark key={segment.start}>
            <span className="visually-hidden">{props.label} </span>
            {segment.text}
          </mark>
        ) : (
          <span key={segment.start}>{segment.text}</span>
        ),
      )}
    </p>
  )
}
