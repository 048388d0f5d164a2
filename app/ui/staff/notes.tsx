import type { ReactNode } from 'react'

export type Note = {
  id: string
  author: ReactNode
  when: ReactNode
  text: string
  /** Who can read it: only we, or the reporter too. The word goes with it. */
  audience: { kind: 'staff' | 'reporter'; label: string }
}

/** Internal notes and messages to the reporter in one column; they look different, so that nobody mixes them up. */
export function Notes(props: { label: string; notes: Note[]; empty: ReactNode }) {
  if (props.notes.length === 0) return <div className="empty">{props.empty}</div>
  return (
    <ol className="notes" aria-label={props.label}>
      {props.notes.map((note) => (
        <li className={`note note-${note.audience.kind}`} key={note.id}>
          <p className="note-head">
            <strong>{note.author}</strong>{' '}
            <span className="note-audience">{note.audience.label}</span> {note.when}
          </p>
          <p className="note-text" dir="auto">
            {note.text}
          </p>
        </li>
      ))}
    </ol>
  )
}
