import type { ReactNode } from 'react'

export type Description = { key: string; term: ReactNode; value: ReactNode }

/** Facts: term and value, on one line where there is room. */
export function DescriptionList(props: { items: Description[] }) {
  return (
    <dl className="facts">
      {props.items.map((item) => (
        <div key={item.key}>
          <dt>{item.term}</dt>
          <dd dir="auto">{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}
