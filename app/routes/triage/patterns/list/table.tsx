import type { SerializeFrom } from '@remix-run/node'
import { formatPatternNumber } from '#core/pattern/number.ts'
import type { ListedPattern } from '#operations/pattern/list-patterns.server.ts'
import { type Column, DataTable } from '#ui/staff/data-table.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { StatusTag } from '#ui/staff/status-tag.tsx'
import { RelativeTime } from '#ui/time.tsx'
import { figure, kindNames } from '../../words.ts'
import { patternHref } from '../hrefs.ts'
import { patternStateNames, titleOf } from '../words.ts'

type Row = SerializeFrom<ListedPattern>

const columns = (now: string): Column<Row>[] => [
  {
    key: 'pattern',
    header: 'Pattern',
    cell: ({ number, version, title }) => (
      <>
        {titleOf(title)}
        <span className="cell-sub">
          {formatPatternNumber(number)}
          {version > 1 && `, version ${version}`}
        </span>
      </>
    ),
  },
  {
    key: 'state',
    header: 'State',
    narrow: true,
    cell: ({ state, scheduledWeek }) => (
      <>
        <StatusTag of="pattern" state={state} label={patternStateNames[state]} />
        {state === 'scheduled' && scheduledWeek && (
          <span className="cell-sub">{scheduledWeek}</span>
        )}
      </>
    ),
  },
  { key: 'kind', header: 'Kind', narrow: true, cell: ({ kind }) => kindNames[kind] },
  {
    key: 'cases',
    header: 'Cases',
    numeric: true,
    narrow: true,
    cell: ({ cases }) => figure(cases),
  },
  {
    key: 'indicators',
    header: 'Identifiers',
    numeric: true,
    narrow: true,
    cell: ({ indicators }) => figure(indicators),
  },
  {
    key: 'author',
    header: 'Started by',
    narrow: true,
    cell: ({ author, mine }) => (
      <>
        {author}
        {mine && <span className="cell-sub">you had a hand in it</span>}
      </>
    ),
  },
  {
    key: 'changed',
    header: 'Changed',
    narrow: true,
    cell: ({ updatedAt }) => <RelativeTime at={updatedAt} now={now} language="en" />,
  },
]

export function PatternTable(props: { rows: Row[]; now: string; filtered: boolean }) {
  return (
    <DataTable
      caption="Patterns, the latest change first"
      columns={columns(props.now)}
      rows={props.rows}
      rowKey={({ number }) => String(number)}
      rowHref={({ number }) => patternHref(number)}
      empty={
        props.filtered ? (
          <EmptyState title="No pattern matches these filters">
            <p>
              <a href="/triage/patterns">Show all patterns</a>
            </p>
          </EmptyState>
        ) : (
          <EmptyState title="Nothing stands here">
            <p>A pattern starts from a case, when several tips tell of one scheme.</p>
          </EmptyState>
        )
      }
    />
  )
}
