import { deskClocks } from '#core/figures/desk/clocks.ts'
import { type Dimension, dimensions } from '#core/figures/desk/dimensions.ts'
import type { BreakdownRow, DeskFigures } from '#core/figures/desk/figures.ts'
import { type Column, DataTable } from '#ui/staff/data-table.tsx'
import { EmptyState } from '#ui/staff/empty-state.tsx'
import { Section } from '#ui/staff/layout.tsx'
import type { QueueNames } from '../queue/filter-words.ts'
import { counted, figure } from '../words.ts'
import { BarCell } from './bar-cell.tsx'
import { DownloadLink } from './download-link.tsx'
import { casesHref, exportHref, figuresHref, type ShownFigures } from './hrefs.ts'
import { clockHeads, tableNames, takenSentence, takenText, valueName } from './words.ts'

/** The others are in the file. */
const mostRows = 15

type Props = {
  figures: DeskFigures
  shown: ShownFigures
  names: QueueNames
  closedQueueIds: readonly string[]
}

/** The same figures for each queue, kind, urgency, country and language. */
export function Breakdowns(props: Props) {
  return dimensions.map((dimension) => (
    <Breakdown key={dimension} dimension={dimension} {...props} />
  ))
}

function Breakdown({
  dimension,
  figures,
  shown,
  names,
  closedQueueIds,
}: Props & { dimension: Dimension }) {
  const all = figures.by[dimension]
  const rows = all.slice(0, mostRows)
  const more = all.length - rows.length
  const most = (of: (row: BreakdownRow) => number) => Math.max(...rows.map(of))
  const opens = (view: 'open' | 'awaiting', { value }: BreakdownRow) =>
    dimension === 'queue' && closedQueueIds.includes(value ?? '')
      ? null
      : casesHref(shown, view, { dimension, value })
  const table = `by_${dimension}` as const
  const bars = (
    key: string,
    header: string,
    of: (row: BreakdownRow) => number,
    href: (row: BreakdownRow) => string | null = () => null,
  ): Column<BreakdownRow> => ({
    key,
    header,
    numeric: true,
    cell: (row) => (
      <BarCell
        value={of(row)}
        most={most(of)}
        text={figure(of(row))}
        href={of(row) > 0 ? href(row) : null}
      />
    ),
  })
  return (
    <Section
      title={tableNames[table]}
      id={table}
      flush
      actions={<DownloadLink shown={shown} table={table} />}
    >
      {dimension === dimensions[0] && rows.length > 0 && (
        <p className="section-note">Times are medians; in brackets, of how many cases.</p>
      )}
      <DataTable
        caption={`Figures ${tableNames[table].toLowerCase()}`}
        rows={rows}
        rowKey={({ value }) => value ?? ''}
        empty={<EmptyState title="Nothing to count here" />}
        columns={[
          {
            key: 'value',
            header: tableNames[table].replace('By ', '').replace(/^./, (c) => c.toUpperCase()),
            cell: ({ value }) => {
              const name = <bdi>{valueName(dimension, value, names)}</bdi>
              const narrowed = value && shown[dimension] !== value
              return narrowed ? (
                <a href={figuresHref(shown, { [dimension]: value })}>{name}</a>
              ) : (
                name
              )
            },
          },
          bars('reports', 'Reports in', ({ reports }) => reports),
          bars(
            'ours',
            'Our turn now',
            ({ open }) => open.ours,
            (row) => opens('open', row),
          ),
          bars(
            'theirs',
            'Waiting now',
            ({ open }) => open.theirs,
            (row) => opens('awaiting', row),
          ),
          ...deskClocks.map(
            (clock): Column<BreakdownRow> => ({
              key: clock,
              header: clockHeads[clock],
              numeric: true,
              cell: ({ clocks }) => (
                <span className="taken" title={takenSentence(clocks[clock])}>
                  {takenText(clocks[clock].median)}
                  {clocks[clock].cases > 0 && (
                    <span className="of-cases"> ({figure(clocks[clock].cases)})</span>
                  )}
                </span>
              ),
            }),
          ),
        ]}
      />
      {more > 0 && (
        <p className="section-note">
          And {counted(more, 'line')} more: <a href={exportHref(shown, table)}>download them all</a>
          .
        </p>
      )}
    </Section>
  )
}
