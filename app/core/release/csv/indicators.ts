import { confidenceScores } from '#core/pattern/confidence.ts'
import { formatPatternNumber } from '#core/pattern/number.ts'
import type { PatternPayload } from '#core/pattern/payload.ts'
import { asksOf } from '#core/pattern/sector-actions.ts'
import { type Columns, csvFormat, list } from './table.ts'

type IndicatorRow = Readonly<{
  payload: PatternPayload
  indicator: PatternPayload['indicators'][number]
}>

const indicatorColumns: Columns<IndicatorRow> = {
  type: ({ indicator }) => indicator.type,
  value: ({ indicator }) => indicator.value,
  role: ({ indicator }) => indicator.role,
  confidence: ({ indicator }) => indicator.confidence,
  score: ({ indicator }) => String(indicator.score ?? confidenceScores[indicator.confidence]),
  first_seen: ({ indicator }) => indicator.first_seen,
  last_seen: ({ indicator }) => indicator.last_seen,
  valid_until: ({ indicator }) => indicator.valid_until,
  half_life_weeks: ({ indicator }) => String(indicator.half_life ?? ''),
  actions: ({ payload, indicator }) =>
    list(asksOf(payload, indicator).map(({ sector, action }) => `${sector}: ${action}`)),
  status: ({ payload }) => payload.status,
  tlp: ({ payload }) => `TLP:${payload.tlp.toUpperCase()}`,
  pattern: ({ payload }) => formatPatternNumber(payload.number),
  pattern_version: ({ payload }) => String(payload.version),
}

/** `indicators.csv`: one line per indicator of each pattern, revoked ones included. */
export const indicatorsCsvFormat = csvFormat('indicators.csv', indicatorColumns, ({ payload }) =>
  payload.indicators.map((indicator) => ({ payload, indicator })),
)
