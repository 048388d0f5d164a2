import type { SerializeFrom } from '@remix-run/node'
import { formatPatternNumber } from '#core/pattern/number.ts'
import type { RecallSummary } from '#operations/recall/read-recall.server.ts'
import { DataTable } from '#ui/staff/data-table.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { StatusTag } from '#ui/staff/status-tag.tsx'
import { RelativeTime } from '#ui/time.tsx'
import { durationWords } from './duration.ts'

type Props = { recalls: SerializeFrom<RecallSummary>[]; now: string }

/** How far each recall has got among those who had fetched the pattern. */
export function RecallProgress({ recalls, now }: Props) {
  return (
    <DataTable
      caption="Recalls, newest first"
      rows={recalls}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/triage/urgent/recalls/${id}`}
      rowTone={({ figures }) => (figures.overdue > 0 ? 'warn' : undefined)}
      empty={
        <EmptyState title="Nothing was taken back">
          <p>When a released pattern is, this shows which agencies have taken it out.</p>
        </EmptyState>
      }
      columns={[
        {
          key: 'pattern',
          header: 'Pattern',
          cell: ({ pattern, title }) => (
            <>
              {formatPatternNumber(pattern)} <span dir="auto">{title}</span>
            </>
          ),
        },
        {
          key: 'at',
          header: 'Taken back',
          narrow: true,
          cell: ({ at }) => <RelativeTime at={at} now={now} language="en" />,
        },
        { key: 'state', header: 'State', narrow: true, cell: ({ figures }) => stateOf(figures) },
        {
          key: 'confirmed',
          header: 'Confirmed',
          numeric: true,
          cell: ({ figures }) => `${figures.confirmed} of ${figures.asked}`,
        },
        {
          key: 'time',
          header: 'Half within',
          numeric: true,
          cell: ({ figures }) =>
            figures.medianMs === null ? '–' : durationWords(figures.medianMs),
        },
      ]}
    />
  )
}

function stateOf({ asked, confirmed, overdue }: RecallSummary['figures']) {
  if (asked === 0) return 'Nobody had it'
  if (confirmed === asked) return <StatusTag of="check" state="passed" label="Out everywhere" />
  if (overdue > 0) return <StatusTag of="check" state="attention" label={`${overdue} overdue`} />
  return <StatusTag of="check" state="waiting" label="Waiting" />
}
