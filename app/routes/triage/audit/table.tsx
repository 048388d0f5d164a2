import { DataTable } from '#ui/staff/data-table.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { RelativeTime } from '#ui/time.tsx'
import type { ShownFilter } from './filter.ts'
import { actionName, actionNoun } from './words.ts'

type Named = { key: string; name: string }
type Event = {
  seq: string
  at: string
  action: string
  actor: Named
  subject: Named
  details: { key: string; value: string }[]
}

/** Events as rows; every name in them leads to the events that share it. */
export function AuditTable(props: {
  events: Event[]
  now: string
  link: (change: ShownFilter) => string
}) {
  return (
    <DataTable
      caption="Audit events"
      rows={props.events}
      rowKey={({ seq }) => seq}
      empty={<EmptyState title="No event matches" />}
      columns={[
        { key: 'seq', header: 'No.', numeric: true, narrow: true, cell: ({ seq }) => seq },
        {
          key: 'at',
          header: 'When (UTC)',
          narrow: true,
          cell: ({ at }) => <RelativeTime at={at} now={props.now} language="en" form="absolute" />,
        },
        {
          key: 'who',
          header: 'Who',
          narrow: true,
          cell: ({ actor }) => <a href={props.link({ who: actor.key })}>{actor.name}</a>,
        },
        {
          key: 'what',
          header: 'What',
          cell: ({ action }) => `${actionNoun(action)}: ${actionName(action).toLowerCase()}`,
        },
        {
          key: 'about',
          header: 'About',
          cell: ({ subject }) => <a href={props.link({ about: subject.key })}>{subject.name}</a>,
        },
        { key: 'details', header: 'Details', cell: ({ details }) => <Details of={details} /> },
      ]}
    />
  )
}

/** Codes, counts and hashes; never what anyone wrote. */
function Details({ of }: { of: Event['details'] }) {
  if (of.length === 0) return null
  return (
    <dl className="audit-details">
      {of.map(({ key, value }) => (
        <div key={key}>
          <dt>{key.replaceAll('_', ' ')}:</dt> <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
