import type { SerializeFrom } from '@remix-run/node'
import { formatCaseNumber } from '#core/case/number.ts'
import type { PatternView } from '#operations/pattern/read-pattern.server.ts'
import { DataTable } from '#ui/staff/data-table.tsx'
import { StatusTag } from '#ui/staff/status-tag.tsx'
import { counted, figure, stateNames, verdictNames } from '../words.ts'

type View = SerializeFrom<PatternView>
type Case = View['cases'][number]

/** Tips that count, and those that may not. */
export function TipsLine({ view: { tips, cases } }: { view: Pick<View, 'tips' | 'cases'> }) {
  const silent = [
    ...(tips.withdrawn > 0 ? [`${figure(tips.withdrawn)} withdrawn`] : []),
    ...(tips.withoutConsent > 0 ? [`${figure(tips.withoutConsent)} without consent`] : []),
  ]
  return (
    <p>
      <strong>{counted(tips.counting, 'tip')}</strong> in {counted(cases.length, 'case')}
      {silent.length > 0 && `. Left out: ${silent.join(', ')}`}.
    </p>
  )
}

/** The cases behind a pattern, with who judged each: the four eyes look at that. */
export function SourceCases({ cases }: { cases: readonly Case[] }) {
  return (
    <DataTable
      caption="Cases behind this pattern"
      rows={[...cases]}
      rowKey={({ number }) => String(number)}
      rowHref={({ number }) => `/triage/cases/${number}`}
      rowTone={({ fit }) => (fit ? undefined : 'danger')}
      columns={[
        { key: 'case', header: 'Case', cell: CaseCell },
        { key: 'state', header: 'State', narrow: true, cell: StateCell },
        {
          key: 'tips',
          header: 'Tips',
          numeric: true,
          narrow: true,
          cell: ({ tips }) => figure(tips),
        },
        {
          key: 'judged',
          header: 'Judged by',
          cell: ({ resolvedBy }) => (resolvedBy.length > 0 ? resolvedBy.join(', ') : 'nobody yet'),
        },
      ]}
      empty={null}
    />
  )
}

const CaseCell = ({ number, followed, fit }: Case) => (
  <>
    {formatCaseNumber(number)}
    {followed && <span className="cell-sub">a case of this pattern was merged into it</span>}
    {!fit && <span className="cell-sub">judged to be no scheme: take it out</span>}
  </>
)

const StateCell = ({ state, verdict }: Case) =>
  verdict ? (
    <StatusTag of="verdict" state={verdict} label={verdictNames[verdict]} />
  ) : (
    <StatusTag of="case" state={state} label={stateNames[state]} />
  )
