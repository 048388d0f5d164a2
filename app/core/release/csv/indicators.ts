import { formatPatternNumber } from '#core/pattern/number.ts'
import { asksOf } from '#core/pattern/sector-actions.ts'
import { type IndicatorRow, rowsOf, scoreOf, statusOf } from './indicator-row.ts'
import { type Columns, csvFormat, list } from './table.ts'

const indicatorColumns: Columns<IndicatorRow> = {
  type: ({ indicator }) => indicator.type,
  value: ({ indicator }) => indicator.value,
  role: ({ indicator }) => indicator.role,
  confidence: ({ indicator }) => indicator.confidence,
  score: (row) => String(scoreOf(row)),
  first_seen: ({ indicator }) => indicator.first_seen,
  last_seen: ({ indicator }) => indicator.last_seen,
  valid_until: ({ indicator }) => indicator.valid_until,
  half_life_weeks: ({ indicator }) => String(indicator.half_life ?? ''),
  actions: ({ payload, indicator }) =>
    list(asksOf(payload, indicator).map(({ sector, action }) => `${sector}: ${action}`)),
  status: statusOf,
  tlp: ({ payload }) => `TLP:${payload.tlp.toUpperCase()}`,
  pattern: ({ payload }) => formatPatternNumber(payload.number),
  pattern_version: ({ payload }) => String(payload.version),
}

/** `indicators.csv`: one line per indicator of each pattern, and one per indicator to take out. */
export const indicatorsCsvFormat = csvFormat('indicators.csv', indicatorColumns, rowsOf)
