import { ageBands } from '#core/figures/desk/age.ts'
import type { DeskFigures } from '#core/figures/desk/figures.ts'
import { StackedColumns } from '#ui/charts/stacked-columns.tsx'
import { DataTable } from '#ui/staff/data-table.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { Section } from '#ui/staff/layout.tsx'
import { figure } from '../words.ts'
import { BarCell } from './bar-cell.tsx'
import { DownloadLink } from './download-link.tsx'
import type { ShownFigures } from './hrefs.ts'
import { ageNames, dayShort, dayText, tableNames } from './words.ts'

const lastDay = (midnight: string) => new Date(Date.parse(midnight) - 86_400_000).toISOString()

type Props = { figures: DeskFigures; shown: ShownFigures }

/** What is open now, by age. */
export function Backlog({ figures, shown }: Props) {
  const { now, open } = figures.backlog
  const most = Math.max(...now.flatMap(({ ours, theirs }) => [ours, theirs]))
  const rows = ageBands.map(({ code }, at) => ({
    code,
    ours: now[at]?.ours ?? 0,
    theirs: now[at]?.theirs ?? 0,
  }))
  return (
    <Section
      title={tableNames.backlog}
      id="backlog"
      flush
      actions={<DownloadLink shown={shown} table="backlog" />}
    >
      <DataTable
        caption="Open cases by how long they have been open"
        rows={open.ours + open.theirs === 0 ? [] : rows}
        rowKey={({ code }) => code}
        empty={<EmptyState title="Nothing is open" />}
        columns={[
          { key: 'age', header: 'Open for', cell: ({ code }) => ageNames[code] },
          {
            key: 'ours',
            header: 'Our turn',
            numeric: true,
            cell: ({ ours }) => <BarCell value={ours} most={most} text={figure(ours)} />,
          },
          {
            key: 'theirs',
            header: 'Waiting for others',
            numeric: true,
            cell: ({ theirs }) => <BarCell value={theirs} most={most} text={figure(theirs)} />,
          },
        ]}
      />
    </Section>
  )
}

/** What was open at the end of each day or week, by the age that it had then. */
export function BacklogOverTime({ figures, shown }: Props) {
  const { overTime } = figures.backlog
  const { step } = figures
  return (
    <Section
      title={tableNames.backlog_over_time}
      id="backlog-over-time"
      actions={<DownloadLink shown={shown} table="backlog_over_time" />}
    >
      {overTime.every(({ bands }) => bands.every((cases) => cases === 0)) ? (
        <EmptyState title="Nothing was open at the end of these days" />
      ) : (
        <StackedColumns
          id="backlog-plot"
          caption={`Open cases at the end of each ${step}, by age`}
          series={ageBands.map(({ code }) => ({ key: code, label: ageNames[code] }))}
          columns={overTime.map(({ at, bands }) => ({
            key: at,
            label: dayShort(lastDay(at)),
            name: `End of ${dayText(lastDay(at))}`,
            values: bands,
          }))}
          words={{ label: 'End of', total: 'All open', table: 'Show the figures' }}
          text={figure}
          labelEvery={Math.ceil(overTime.length / 5)}
        />
      )}
    </Section>
  )
}
