import type { Worked } from '#operations/care/read-my-day.server.ts'
import { DataTable } from '#ui/staff/data-table.tsx'
import { figure } from '../words.ts'
import { spent } from './words.ts'

/** What the reader did today and in the week up to today. */
export function WorkedTable({ today, week }: { today: Worked; week: Worked }) {
  const rows = [
    { key: 'handled', label: 'Cases decided', of: ({ handled }: Worked) => figure(handled) },
    { key: 'skipped', label: 'Cases skipped', of: ({ skipped }: Worked) => figure(skipped) },
    { key: 'time', label: 'Time with cases in hand', of: ({ minutes }: Worked) => spent(minutes) },
  ]
  return (
    <DataTable
      caption="What you did"
      rows={rows}
      rowKey={({ key }) => key}
      empty={null}
      columns={[
        { key: 'what', header: 'What', cell: ({ label }) => label },
        { key: 'today', header: 'Today', numeric: true, cell: ({ of }) => of(today) },
        { key: 'week', header: 'Last 7 days', numeric: true, cell: ({ of }) => of(week) },
      ]}
    />
  )
}
