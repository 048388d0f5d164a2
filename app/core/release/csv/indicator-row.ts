import { confidenceScores } from '#core/pattern/confidence.ts'
import { formatPatternNumber } from '#core/pattern/number.ts'
import type { PatternPayload, PayloadIndicator } from '#core/pattern/payload.ts'
import { suggestedActions } from '#core/pattern/sector-actions.ts'
import type { RecommendableAction } from '../actions.ts'
import type { ReleasedPattern } from '../release.ts'
import type { Sector } from '../sectors.ts'
import { droppedIndicators } from '../stix/pattern-parts.ts'
import { type Columns, list } from './table.ts'

/** An indicator of a pattern, as one line. */
export type IndicatorRow = Readonly<{
  payload: PatternPayload
  indicator: PayloadIndicator
  /** Taken back with its pattern, or no longer named by it. */
  gone: boolean
}>

/** A line for every indicator that stands, and one for every one to take out. */
export function rowsOf(released: Pick<ReleasedPattern, 'payload' | 'before'>): IndicatorRow[] {
  const { payload } = released
  const gone = payload.status === 'revoked'
  return [
    ...payload.indicators.map((indicator) => ({ payload, indicator, gone })),
    ...droppedIndicators(released).map((indicator) => ({ payload, indicator, gone: true })),
  ]
}

export const statusOf = ({ payload, gone }: IndicatorRow): string =>
  gone ? 'revoked' : payload.status

export const scoreOf = ({ indicator }: IndicatorRow): number =>
  indicator.score ?? confidenceScores[indicator.confidence]

/** What is asked of a sector for this indicator: by its type, or for whatever the type may be. */
function asked(sector: Sector, { payload, indicator }: IndicatorRow): RecommendableAction[] {
  const byType = suggestedActions[sector]
  const some: readonly (RecommendableAction | undefined)[] = Object.values(byType)
  return payload.actions
    .filter((one) => one.sector === sector)
    .flatMap(({ recommended }) => recommended)
    .filter((action) => byType[indicator.type] === action || !some.includes(action))
}

/** What to do with this line. `be_aware`: the pattern asks nothing of the sector for it. */
export function recommendedTo(sector: Sector, row: IndicatorRow): string {
  if (row.gone) return 'stop_using'
  return list(asked(sector, row)) || 'be_aware'
}

/** What every sector reads behind what is its own. */
export const rest: Columns<IndicatorRow> = {
  status: statusOf,
  confidence_score: (row) => String(scoreOf(row)),
  first_seen_week: ({ indicator }) => indicator.first_seen,
  last_seen_week: ({ indicator }) => indicator.last_seen,
  valid_until_week: ({ indicator }) => indicator.valid_until,
  tlp: ({ payload }) => `TLP:${payload.tlp.toUpperCase()}`,
  pattern: ({ payload }) => formatPatternNumber(payload.number),
  pattern_version: ({ payload }) => String(payload.version),
  pattern_title: ({ payload }) => payload.title,
}
