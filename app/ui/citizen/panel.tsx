import type { ReactNode } from 'react'

/** The moment something is done: "Thank you. We have your tip." */
export function Panel(props: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="panel">
      <h1 className="panel-title">{props.title}</h1>
      {props.children && <div className="panel-body">{props.children}</div>}
    </div>
  )
}
