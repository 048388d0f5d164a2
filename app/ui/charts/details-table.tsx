import type { ReactNode } from 'react'
import { scrollable } from '../scrollable.ts'

type Props = {
  summary: string
  caption: string
  head: string[]
  rows: { key: string; name: string; cells: string[] }[]
  /** It has many columns: on a small screen it moves by itself, not the page. */
  scrolls?: boolean
}

/** A chart's figures, folded away below it. */
export function DetailsTable(props: Props) {
  return (
    <details className="columns-table">
      <summary>{props.summary}</summary>
      {props.scrolls ? <Scrolls label={props.caption}>{table(props)}</Scrolls> : table(props)}
    </details>
  )
}

function Scrolls(props: { label: string; children: ReactNode }) {
  return (
    <section className="columns-scroll" {...scrollable} aria-label={props.label}>
      {props.children}
    </section>
  )
}

function table({ head, rows }: Props) {
  return (
    <table className="table">
      <thead>
        <tr>
          {head.map((name, at) => (
            <th scope="col" className={at > 0 ? 'num' : undefined} key={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <td>{row.name}</td>
            {row.cells.map((cell, at) => (
              <td className="num" key={head[at + 1]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
