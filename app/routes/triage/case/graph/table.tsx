import type { Bond, LinkGraph } from '#core/case/link-graph.ts'
import { formatCaseNumber } from '#core/case/number.ts'
import { DataTable } from '#ui/staff/data-table.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { type GraphView, toggled } from './hrefs.ts'
import { bondText } from './words.ts'

type Props = { bonds: LinkGraph<never>['bonds']; view: GraphView }

/** The same graph row by row: what joins, and which cases. */
export function GraphTable({ bonds, view }: Props) {
  return (
    <DataTable
      caption="What joins these cases"
      rows={bonds.toSorted((a, b) => order(b) - order(a))}
      rowKey={({ key }) => key}
      empty={<EmptyState title="Nothing joins this case to others" />}
      columns={[
        { key: 'bond', header: 'Joined by', cell: bondText },
        {
          key: 'cases',
          header: 'Cases',
          cell: ({ joins }) =>
            joins.map((number) => <CaseLinks key={number} number={number} view={view} />),
        },
        { key: 'bits', header: 'Weight', numeric: true, narrow: true, cell: weight },
      ]}
    />
  )
}

/** What a person confirmed first, then the more telling. */
const order = ({ type, bits }: Bond) => (type === 'confirmed' ? Infinity : bits)

const weight = ({ type, bits }: Bond) => (type === 'confirmed' ? '–' : bits.toFixed(1))

function CaseLinks({ number, view }: { number: number; view: GraphView }) {
  const name = formatCaseNumber(number)
  return (
    <span className="other-case">
      <a href={`/triage/cases/${number}`}>{name}</a>{' '}
      {number !== view.number && (
        <a href={toggled(view, number)}>
          {view.expanded.includes(number) ? 'fold' : 'expand'}
          <span className="visually-hidden"> {name}</span>
        </a>
      )}{' '}
    </span>
  )
}
