import type { ReactNode } from 'react'

export type SummaryRow = {
  key: string
  label: ReactNode
  /** Left out answers say so in words; never an empty cell. */
  value: ReactNode
  change?: {
    href: string
    /** e.g. "Change" */
    label: string
    /** Read out after it, e.g. "where you saw the advert". */
    what: string
  }
}

/** Check your answers: question, answer, a link to change it. */
export function SummaryList(props: { title?: ReactNode; rows: SummaryRow[] }) {
  return (
    <section className="summary">
      {props.title && <h2 className="summary-title">{props.title}</h2>}
      <dl className="summary-list">
        {props.rows.map((row) => (
          <div className="summary-row" key={row.key}>
            <dt>{row.label}</dt>
            <dd className="summary-value" dir="auto">
              {row.value}
            </dd>
            {row.change && (
              <dd className="summary-change">
                <a href={row.change.href}>
                  {row.change.label}
                  <span className="visually-hidden"> {row.change.what}</span>
                </a>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </section>
  )
}
