import { Meter } from '#ui/charts/meter.tsx'
import { DataTable } from '#ui/staff/data-table.tsx'
import { clockState, lengthText } from '../clock-words.ts'
import { counted } from '../words.ts'
import { CaseCell, type Row, State, Why } from './cells.tsx'
import { DueCell } from './due.tsx'

const tones = { overdue: 'danger', late: 'warn' } as const

/** What is left of the day that an imminent case has. */
function Day({ row }: { row: Row }) {
  const day = row.clocks.find(({ kind }) => kind === 'resolution')
  if (!day) return null
  const state = clockState(day)
  const over = day.spentMs - day.targetMs
  return (
    <Meter
      label={state === 'overdue' ? `${lengthText(over)} over` : lengthText(-over)}
      text={state === 'overdue' ? 'overdue' : state === 'paused' ? 'left, paused' : 'left'}
      value={day.spentMs}
      max={day.targetMs}
      tone={state === 'overdue' || state === 'late' ? tones[state] : undefined}
    />
  )
}

/** People in danger stand apart from all else, each with its day. */
export function ImminentLane({ rows, now }: { rows: Row[]; now: string }) {
  if (rows.length === 0) return null
  return (
    <section className="lane" aria-labelledby="lane-title">
      <h2 id="lane-title">
        Imminent{' '}
        <span className="lane-note">
          {counted(rows.length, 'case')} on this page, each to be closed within 24 hours
        </span>
      </h2>
      <DataTable
        caption="Imminent cases, the most pressing first"
        columns={[
          { key: 'case', header: 'Case', cell: (row) => <CaseCell row={row} /> },
          { key: 'why', header: 'Why', cell: (row) => <Why row={row} /> },
          { key: 'day', header: 'Of 24 hours', cell: (row) => <Day row={row} /> },
          {
            key: 'due',
            header: 'Due next',
            narrow: true,
            cell: (row) => <DueCell clocks={row.clocks} now={now} />,
          },
          { key: 'state', header: 'State', narrow: true, cell: (row) => <State row={row} /> },
        ]}
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ number }) => `/triage/cases/${number}`}
        rowTone={() => 'danger'}
        empty={null}
      />
    </section>
  )
}
