import { formatPatternNumber } from '#core/pattern/number.ts'
import type { PatternPayload } from '#core/pattern/payload.ts'
import { tacticOf } from '#core/pattern/tactics.ts'
import { type Columns, csvFormat, list } from './table.ts'

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

/** `patterns.csv`: one line per pattern of the release. */
export const patternsCsvFormat = csvFormat('patterns.csv', patternColumns, ({ payload }) => [
  payload,
])
