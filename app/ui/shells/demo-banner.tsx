import type { ReactNode } from 'react'

/** Says on every page of a demo that it is one. */
export function DemoBanner(props: { label: string; children: ReactNode }) {
  return (
    <aside className="demo-banner" aria-label={props.label}>
      <strong className="demo-banner-label">{props.label}</strong> <span>{props.children}</span>
    </aside>
  )
}
