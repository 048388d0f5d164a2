import { urgencyCodes } from '#core/case/states.ts'
import { tipKindCodes } from '#core/tip/kind.ts'
import { ageBands } from './age.ts'
import { type DeskClock, deskClocks, spreadBands } from './clocks.ts'
import { type Dimension, dimensions } from './dimensions.ts'
import type { DeskFigures } from './figures.ts'

/** The figures as files: one table each, or all of them as one. */
export const figuresTables = [
  'inflow',
  'backlog',
  'backlog_over_time',
  'times',
  'spread',
  'by_queue',
  'by_kind',
  'by_urgency',
  'by_country',
  'by_language',
] as const
export type FiguresTable = (typeof figuresTables)[number]

/** Codes, days, counts and whole seconds; an empty cell is a figure that there is none of. */
export type Cell = string | number | null
export type Table = { columns: string[]; rows: Cell[][] }

/** What queues are called, by their ids. */
type Queues = Readonly<Record<string, string>>

export function tableOf(figures: DeskFigures, table: FiguresTable, queues: Queues): Table {
  const dimension = dimensions.find((one) => table === `by_${one}`)
  if (dimension) return breakdownTable(figures, dimension, queues)
  return builders[table as keyof typeof builders](figures)
}

const seconds = (taken: number | null): number | null => (taken === null ? null : Math.round(taken))

const builders = {
  inflow: ({ inflow }) => ({
    columns: [
      'from',
      'days',
      'reports',
      ...tipKindCodes.map((kind) => `kind_${kind}`),
      ...urgencyCodes.map((urgency) => `urgency_${urgency}`),
    ],
    rows: inflow.buckets.map(({ from, days, reports, kind, urgency }) => [
      from,
      days,
      reports,
      ...tipKindCodes.map((code) => at(kind, code)),
      ...urgencyCodes.map((code) => at(urgency, code)),
    ]),
  }),
  backlog: ({ backlog }) => ({
    columns: ['age', 'our_turn', 'waiting_for_others'],
    rows: ageBands.map(({ code }, band) => [
      code,
      backlog.now[band]?.ours ?? 0,
      backlog.now[band]?.theirs ?? 0,
    ]),
  }),
  backlog_over_time: ({ backlog }) => ({
    columns: ['at', ...ageBands.map(({ code }) => code)],
    rows: backlog.overTime.map((point) => [point.at, ...point.bands]),
  }),
  times: ({ clocks }) => ({
    columns: ['clock', 'cases', 'median_seconds', 'p90_seconds'],
    rows: deskClocks.map((clock) => {
      const { cases, median, p90 } = clocks[clock]
      return [clock, cases, seconds(median), seconds(p90)]
    }),
  }),
  spread: ({ clocks }) => ({
    columns: ['took', ...deskClocks],
    rows: spreadBands.map(({ code }, band) => [
      code,
      ...deskClocks.map((clock) => clocks[clock].spread[band] ?? 0),
    ]),
  }),
} satisfies Record<Exclude<FiguresTable, `by_${Dimension}`>, (figures: DeskFigures) => Table>

const clockColumns = (clock: DeskClock) => [
  `${clock}_cases`,
  `${clock}_median_seconds`,
  `${clock}_p90_seconds`,
]

function breakdownTable(figures: DeskFigures, dimension: Dimension, queues: Queues): Table {
  return {
    columns: [
      dimension,
      ...(dimension === 'queue' ? ['name'] : []),
      'reports',
      'open_our_turn',
      'open_waiting_for_others',
      ...deskClocks.flatMap(clockColumns),
    ],
    rows: figures.by[dimension].map(({ value, reports, open, clocks }) => [
      value,
      ...(dimension === 'queue' ? [queues[value ?? ''] ?? null] : []),
      reports,
      open.ours,
      open.theirs,
      ...deskClocks.flatMap((clock) => {
        const { cases, median, p90 } = clocks[clock]
        return [cases, seconds(median), seconds(p90)]
      }),
    ]),
  }
}

function at(counts: Readonly<Partial<Record<string, number>>>, code: string): number {
  return counts[code] ?? 0
}

/** A table as rows of named cells, for programs. */
export function asRecords({ columns, rows }: Table): Record<string, Cell>[] {
  return rows.map((row) =>
    Object.fromEntries(columns.map((column, place) => [column, row[place] ?? null])),
  )
}
