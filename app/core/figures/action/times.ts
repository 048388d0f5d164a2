import { type AgencyAction, agencyActions } from '#core/release/actions.ts'
import { type Sector, sectors } from '#core/release/sectors.ts'

/** What is measured to each action: from the first report behind it, and from its release. */
export const actionClocks = ['tip', 'release'] as const
export type ActionClock = (typeof actionClocks)[number]

/** Whole seconds; null where there is nothing to take it of. */
export type ActionTime = Readonly<{ actions: number; median: number | null; p90: number | null }>

export type ActionSeconds = Readonly<{
  sector: string
  kind: string
  seconds: Readonly<Record<ActionClock, number>>
}>

export type ActionTimes = Readonly<{
  all: Readonly<Record<ActionClock, ActionTime>>
  bySector: readonly Readonly<{
    sector: Sector
    times: Readonly<Record<ActionClock, ActionTime>>
  }>[]
  byKind: readonly Readonly<{
    kind: AgencyAction
    times: Readonly<Record<ActionClock, ActionTime>>
  }>[]
}>

/** Sectors and kinds with actions, in their tables' order. */
export function actionTimes(rows: readonly ActionSeconds[]): ActionTimes {
  return {
    all: timesOf(rows),
    bySector: sectors.flatMap((sector) => {
      const some = rows.filter((row) => row.sector === sector)
      return some.length === 0 ? [] : [{ sector, times: timesOf(some) }]
    }),
    byKind: agencyActions.flatMap((kind) => {
      const some = rows.filter((row) => row.kind === kind)
      return some.length === 0 ? [] : [{ kind, times: timesOf(some) }]
    }),
  }
}

function timesOf(rows: readonly ActionSeconds[]): Record<ActionClock, ActionTime> {
  const timeOf = (clock: ActionClock): ActionTime => {
    const sorted = rows.map(({ seconds }) => Math.max(0, seconds[clock])).sort((a, b) => a - b)
    return { actions: rows.length, median: quantile(sorted, 0.5), p90: quantile(sorted, 0.9) }
  }
  return { tip: timeOf('tip'), release: timeOf('release') }
}

/** As the desk's other times are taken (Hyndman and Fan, definition 7). */
function quantile(ascending: readonly number[], share: number): number | null {
  const place = (ascending.length - 1) * share
  const below = ascending[Math.floor(place)]
  const above = ascending[Math.ceil(place)]
  if (below === undefined || above === undefined) return null
  return Math.round(below + (above - below) * (place - Math.floor(place)))
}

/** The table of a file: times in seconds, an empty cell where there are none. */
export function actionTimesRows(times: ActionTimes): string[][] {
  const cells = (of: Readonly<Record<ActionClock, ActionTime>>) =>
    [of.tip.actions, of.tip.median, of.tip.p90, of.release.median, of.release.p90].map((cell) =>
      cell === null ? '' : String(cell),
    )
  return [
    [
      'by',
      'value',
      'actions',
      'tip_median_seconds',
      'tip_p90_seconds',
      'release_median_seconds',
      'release_p90_seconds',
    ],
    ['all', '', ...cells(times.all)],
    ...times.bySector.map((one) => ['sector', one.sector, ...cells(one.times)]),
    ...times.byKind.map((one) => ['action', one.kind, ...cells(one.times)]),
  ]
}
