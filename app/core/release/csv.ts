import { stringify } from 'csv-stringify/sync'
import { confidenceScores } from '#core/pattern/confidence.ts'
import { formatPatternNumber } from '#core/pattern/number.ts'
import type { PatternPayload } from '#core/pattern/payload.ts'
import { asksOf } from '#core/pattern/sector-actions.ts'
import { tacticOf } from '#core/pattern/tactics.ts'
import { formulaSafe } from './formula-safe.ts'
import { inNumberOrder, type ReleaseInput } from './release.ts'

/**
 * With a byte order mark: without one a spreadsheet on Windows reads Thai and Chinese in the wrong
 * encoding, and parsers know to skip it. Lines end in CR LF (RFC 4180).
 */
const byteOrderMark = '\ufeff'

/** Rows of text as an RFC 4180 file in which no cell starts a formula. The first row is the header. */
export function csvText(rows: readonly (readonly string[])[]): string {
  const safe = rows.map((row) => row.map(formulaSafe))
  return byteOrderMark + stringify(safe, { record_delimiter: '\r\n', quoted_match: /[\r\n\t]/ })
}

type Columns<Row> = Readonly<Record<string, (row: Row) => string>>

function tableOf<Row>(columns: Columns<Row>, rows: readonly Row[]): string {
  const cells = rows.map((row) => Object.values(columns).map((cell) => cell(row)))
  return csvText([Object.keys(columns), ...cells])
}

/** Several values in one cell. None of the codes that are joined so can hold a semicolon. */
const list = (values: readonly string[]): string => values.join('; ')

const patternColumns: Columns<PatternPayload> = {
  number: ({ number }) => formatPatternNumber(number),
  version: ({ version }) => String(version),
  status: ({ status }) => status,
  revocation: ({ revocation }) => revocation ?? '',
  tlp: ({ tlp }) => `TLP:${tlp.toUpperCase()}`,
  kind: ({ kind }) => kind,
  sub_kind: ({ sub_kind }) => sub_kind ?? '',
  title: ({ title }) => title,
  summary: ({ summary }) => summary,
  lures: ({ tactics }) => list(tactics.filter((code) => tacticOf(code).phase === 'lure')),
  tactics: ({ tactics }) => list(tactics),
  attributes: ({ attributes }) =>
    list(attributes.map(({ question, value, tips }) => `${question}=${value} (${tips})`)),
  countries: ({ countries }) =>
    list(
      countries.map(({ role, country, region, tips }) => `${role} ${region ?? country} (${tips})`),
    ),
  first_seen: ({ first_seen }) => first_seen,
  last_seen: ({ last_seen }) => last_seen,
  tips: ({ tips }) => `${tips} tips`,
  money: ({ money }) =>
    list(
      money.map(({ asset, at_least, below, tips }) => `${asset} ${at_least} to ${below} (${tips})`),
    ),
  sectors: ({ sectors }) => list(sectors),
  actions: ({ actions }) =>
    list(
      actions.flatMap(({ sector, recommended }) => recommended.map((one) => `${sector}: ${one}`)),
    ),
  indicators: ({ indicators }) => String(indicators.length),
  related: ({ related = [] }) => list(related.map(({ number }) => formatPatternNumber(number))),
  id: ({ id }) => id,
}

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

/** `patterns.csv`: one line per pattern of the release. */
export function patternsCsv({ patterns }: Pick<ReleaseInput, 'patterns'>): string {
  const payloads = inNumberOrder(patterns).map(({ payload }) => payload)
  return tableOf(patternColumns, payloads)
}

/** `indicators.csv`: one line per indicator of each pattern, revoked ones included. */
export function indicatorsCsv({ patterns }: Pick<ReleaseInput, 'patterns'>): string {
  const rows = inNumberOrder(patterns).flatMap(({ payload }) =>
    payload.indicators.map((indicator) => ({ payload, indicator })),
  )
  return tableOf(indicatorColumns, rows)
}
