import { formatPatternNumber } from '#core/pattern/number.ts'
import type { AgencyAction } from '#core/release/actions.ts'
import { judgedNames } from '#ui/agency/action-words.ts'
import { actionNames } from '#ui/agency/pattern-words.ts'
import { DataTable } from '#ui/staff/data-table.tsx'
import { Defanged } from '#ui/staff/defanged.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { RelativeTime } from '#ui/time.tsx'

type Listed = {
  id: string
  at: string
  kind: AgencyAction
  patternNumber: number
  title: string
  indicator: { type: string; value: string } | null
  by: string
  withdrawn: boolean
  judged: keyof typeof judgedNames | null
}

/** What an agency reported, newest first. */
export function ActionTable({ actions, now }: { actions: Listed[]; now: string }) {
  return (
    <DataTable
      caption="Reported actions, newest first"
      rows={actions}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/agency/actions/${id}`}
      empty={
        <EmptyState title="Nothing reported yet">
          <p>Even one frozen account tells a reporter that telling helped.</p>
        </EmptyState>
      }
      columns={[
        {
          key: 'kind',
          header: 'Action',
          cell: ({ kind, withdrawn, judged }) => (
            <>
              {actionNames[kind]}
              {withdrawn && <span className="cell-sub">Taken back</span>}
              {judged && !withdrawn && <span className="cell-sub">{judgedNames[judged]}</span>}
            </>
          ),
        },
        {
          key: 'pattern',
          header: 'Pattern',
          cell: (row) => (
            <>
              <span dir="auto">{row.title}</span>
              <span className="cell-sub">{formatPatternNumber(row.patternNumber)}</span>
            </>
          ),
        },
        {
          key: 'indicator',
          header: 'Indicator',
          cell: ({ indicator }) =>
            indicator ? (
              <Defanged value={indicator.value} harmless={indicator.type === 'company'} />
            ) : (
              'As a whole'
            ),
        },
        { key: 'by', header: 'By', narrow: true, cell: ({ by }) => by },
        {
          key: 'at',
          header: 'When',
          narrow: true,
          cell: ({ at }) => <RelativeTime at={at} now={now} language="en" />,
        },
      ]}
    />
  )
}
