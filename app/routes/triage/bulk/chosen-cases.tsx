import { formatCaseNumber } from '#core/case/number.ts'
import type { Bulk, BulkRow } from '#operations/triage/bulk/read-bulk.server.ts'
import { type Column, DataTable } from '#ui/staff/data-table.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { UrgencyTag } from '#ui/staff/status-tag.tsx'
import { kindNames, stateNames, urgencyNames } from '../words.ts'
import { leftOutWords, outcomeWords } from './words.ts'

const columns = (stage: Bulk['stage']): Column<BulkRow>[] => [
  { key: 'case', header: 'Case', cell: ({ number }) => formatCaseNumber(number) },
  { key: 'kind', header: 'Kind', cell: ({ kind }) => kindNames[kind] },
  {
    key: 'urgency',
    header: 'Urgency',
    narrow: true,
    cell: ({ urgency }) => <UrgencyTag urgency={urgency} label={urgencyNames[urgency]} />,
  },
  { key: 'state', header: 'State', narrow: true, cell: ({ state }) => stateNames[state] },
  ...(stage === 'choosing'
    ? []
    : [{ key: 'comes', header: 'What comes of it', cell: (row: BulkRow) => comesOf(row, stage) }]),
]

function comesOf({ outcome, reason }: BulkRow, stage: Bulk['stage']): string {
  const why = reason ? `: ${leftOutWords[reason].toLowerCase()}` : ''
  if (outcome !== null) return `${outcomeWords[outcome]}${outcome === 'skipped' ? why : ''}`
  if (stage === 'running') return 'Waits'
  return reason ? `Left out${why}` : 'Holds'
}

export function ChosenCases({ rows, stage }: Pick<Bulk, 'rows' | 'stage'>) {
  return (
    <DataTable
      caption="The chosen cases"
      columns={columns(stage)}
      rows={rows}
      rowKey={({ number }) => String(number)}
      rowHref={({ number }) => `/triage/cases/${number}`}
      rowTone={({ outcome, reason }) =>
        reason !== null && (outcome === null || outcome === 'skipped') ? 'warn' : undefined
      }
      empty={<EmptyState title="None of these cases is in your sight any more" />}
    />
  )
}
