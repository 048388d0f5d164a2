import type { ReactNode } from 'react'

/** Documentation text at a readable measure; headings, lists, tables and code inside get their rhythm from here. */
export function Prose(props: { children: ReactNode }) {
  return <div className="prose">{props.children}</div>
}
