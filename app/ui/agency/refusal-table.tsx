import type { KeyRefusal } from '#core/access/key-refusals.ts'
import { DataTable } from '../staff/data-table.tsx'
import { EmptyState } from '../staff/empty-state.tsx'
import { RelativeTime } from '../time.tsx'
import { KeyCell } from './key-cell.tsx'
import { refusalNames } from './key-refusal-words.ts'

export type ListedRefusal = {
  prefix: string
  label: string
  reason: KeyRefusal
  times: number
  lastAt: string
}

/** How often each key was refused, and why. Nobody knows from where: that is not stored. */
export function RefusalTable({ refusals, now }: { refusals: ListedRefusal[]; now: string }) {
  return (
    <DataTable
      caption="Refusals of the last 30 days"
      rows={refusals}
      rowKey={({ prefix, reason }) => `${prefix}${reason}`}
      rowTone={({ reason }) => (reason === 'network' ? 'danger' : undefined)}
      empty={<EmptyState title="No key was refused in the last 30 days" />}
      columns={[
        {
          key: 'key',
          header: 'Key',
          cell: ({ prefix, label }) => <KeyCell prefix={prefix} label={label} />,
        },
        { key: 'why', header: 'Why', cell: ({ reason }) => refusalNames[reason] },
        {
          key: 'times',
          header: 'Times',
          numeric: true,
          narrow: true,
          cell: ({ times }) => times.toLocaleString('en'),
        },
        {
          key: 'last',
          header: 'Last',
          narrow: true,
          cell: ({ lastAt }) => <RelativeTime at={lastAt} now={now} language="en" />,
        },
      ]}
    />
  )
}
