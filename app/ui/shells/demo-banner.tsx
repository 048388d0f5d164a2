import type { ReactNode } from 'react'

/** Says on every page of a demo that it is one, and leads to who is who. */
export function DemoBanner(props: { label: string; children: ReactNode }) {
  return (
    <aside className="demo-banner" aria-label={props.label}>
      <strong>
        <a href="/demo">{props.label}</a>
      </strong>{' '}
      <span>{props.children}</span>
    </aside>
  )
}
