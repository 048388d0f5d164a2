import { formatCaseNumber } from '#core/case/number.ts'
import { type Column, DataTable } from '#ui/staff/data-table.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { UrgencyTag } from '#ui/staff/status-tag.tsx'
import { RelativeTime } from '#ui/time.tsx'
import { figure, languageShort, urgencyNames } from '../words.ts'
import { CaseCell, type Row, State, Why } from './cells.tsx'
import { DueCell } from './due.tsx'

const columns = ({ now, dueSort }: Pick<Props, 'now' | 'dueSort'>): Column<Row>[] => [
  { key: 'case', header: 'Case', cell: (row) => <CaseCell row={row} /> },
  { key: 'why', header: 'Why', cell: (row) => <Why row={row} /> },
  {
    key: 'urgency',
    header: 'Urgency',
    narrow: true,
    cell: (row) => <UrgencyTag urgency={row.urgency} label={urgencyNames[row.urgency]} />,
  },
  { key: 'score', header: 'Score', numeric: true, narrow: true, cell: (row) => figure(row.score) },
  { key: 'tips', header: 'Tips', numeric: true, narrow: true, cell: (row) => figure(row.tips) },
  { key: 'state', header: 'State', narrow: true, cell: (row) => <State row={row} /> },
  {
    key: 'due',
    header: 'Due',
    narrow: true,
    sort: dueSort,
    cell: (row) => <DueCell clocks={row.clocks} now={now} />,
  },
  {
    key: 'opened',
    header: 'Came in',
    narrow: true,
    cell: (row) => (
      <>
        <RelativeTime at={row.openedAt} now={now} language="en" />
        <span className="cell-sub">{languageShort(row.language)}</span>
      </>
    ),
  },
]

/** What the boxes before the cases are for: `form` is the id of the form that they belong to. */
export type Choice = { form: string; header: string; ticked: boolean }

const choice = ({ form, header, ticked }: Choice): Column<Row> => ({
  key: 'choice',
  header,
  narrow: true,
  cell: ({ number }) => (
    <input
      type="checkbox"
      name="case"
      value={number}
      form={form}
      defaultChecked={ticked}
      aria-label={`${header} ${formatCaseNumber(number)}`}
    />
  ),
})

type Props = {
  rows: Row[]
  now: string
  filtered: boolean
  /** The link that sorts by due time or, where it does, back. */
  dueSort: NonNullable<Column<Row>['sort']>
  choose: Choice
}

export function QueueTable(props: Props) {
  return (
    <DataTable
      caption={
        props.dueSort.now ? 'Cases, the soonest due first' : 'Cases, the most pressing first'
      }
      columns={[...columns(props), choice(props.choose)]}
      rows={props.rows}
      rowKey={({ id }) => id}
      rowHref={({ number }) => `/triage/cases/${number}`}
      rowTone={({ urgency }) => (urgency === 'imminent' ? 'danger' : undefined)}
      empty={
        props.filtered ? (
          <EmptyState title="No case matches these filters">
            <p>
              <a href="/triage">Show the whole queue</a>
            </p>
          </EmptyState>
        ) : (
          <EmptyState title="Nothing waits here" />
        )
      }
    />
  )
}
