import type { SerializeFrom } from '@remix-run/node'
import type { Desk } from '#core/access/desk.ts'
import type { ListedRule } from '#operations/routing/rules/list-rules.server.ts'
import { Button } from '#ui/button.tsx'
import { DataTable } from '#ui/staff/data-table.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { FormToken } from '#ui/staff/form-token.tsx'
import { RelativeTime } from '#ui/time.tsx'
import { figure } from '../words.ts'
import { ModeTag } from './mode-tag.tsx'
import { conditionText } from './words.ts'

type Row = SerializeFrom<ListedRule> & { place: number }
type Props = { rules: SerializeFrom<ListedRule>[]; desk: Desk }

/** The rules in the order in which they are asked, and what each did lately. */
export function RuleTable({ rules, desk }: Props) {
  return (
    <DataTable
      caption="Rules in the order in which they are asked"
      rows={rules.map((rule, at): Row => ({ ...rule, place: at + 1 }))}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/triage/routing/${id}`}
      empty={
        <EmptyState title="No rule yet">
          <p>
            Every case goes to the default queue. <a href="/triage/routing/new">Make a rule</a>
          </p>
        </EmptyState>
      }
      columns={[
        { key: 'name', header: 'Rule', cell: ({ place, name }) => `${place}. ${name}` },
        { key: 'when', header: 'When', cell: ({ condition }) => conditionText(condition) },
        { key: 'queue', header: 'Goes to', cell: ({ queue }) => queue },
        { key: 'mode', header: 'Mode', narrow: true, cell: ({ mode }) => <ModeTag mode={mode} /> },
        {
          key: 'caught',
          header: 'In 7 days',
          numeric: true,
          narrow: true,
          cell: ({ caught, mode }) =>
            mode === 'shadow' ? `${figure(caught)} would have` : figure(caught),
        },
        {
          key: 'changed',
          header: 'Changed',
          narrow: true,
          cell: ({ changedAt, changedBy }) => (
            <>
              <RelativeTime at={changedAt} now={desk.now} language="en" />
              <span className="cell-sub">{changedBy}</span>
            </>
          ),
        },
        {
          key: 'order',
          header: 'Order',
          narrow: true,
          cell: (row) => <Order row={row} last={rules.length} formToken={desk.formToken} />,
        },
      ]}
    />
  )
}

function Order({ row, last, formToken }: { row: Row; last: number; formToken: string }) {
  return (
    <form method="post" action="/triage/routing" className="toolbar">
      <FormToken value={formToken} />
      <input type="hidden" name="rule" value={row.id} />
      <input type="hidden" name="version" value={row.version} />
      {row.place > 1 && (
        <Button kind="secondary" small name="to" value="up">
          Up<span className="visually-hidden">: {row.name}</span>
        </Button>
      )}
      {row.place < last && (
        <Button kind="secondary" small name="to" value="down">
          Down<span className="visually-hidden">: {row.name}</span>
        </Button>
      )}
    </form>
  )
}
