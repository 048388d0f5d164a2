import { isoWeekStart } from '#core/pattern/anonymise/iso-week.ts'
import { canonicalJson } from '#core/pattern/canonical-json.ts'
import { formatPatternNumber } from '#core/pattern/number.ts'
import type { PatternPayload, PayloadIndicator } from '#core/pattern/payload.ts'
import { split } from '../stix/indicator-pattern.ts'
import { type IndicatorRow, rowsOf, scoreOf, statusOf } from './indicator-row.ts'
import { type Columns, csvFormat } from './table.ts'

/**
 * The fields of a signal as the Global Signal Exchange documents them for who sends some
 * (https://www.globalsignalexchange.org/docs/sending-signals and /docs/signal-format, read as stored
 * copies of March 2025 and April 2026). Decision 43 says what was not to be read.
 */
const columns: Columns<IndicatorRow> = {
  signal: ({ indicator }) => signalOf(indicator),
  report_date: ({ indicator }) => dateOf(indicator.last_seen),
  abuse_type: ({ payload }) => abuseTypeOf(payload),
  predictive: () => '0',
  confidence_score: (row) => (row.gone ? '0' : String(scoreOf(row))),
  signal_type: ({ indicator }) => signalTypes[indicator.type] ?? '',
  extra_data: (row) =>
    canonicalJson({
      pattern: formatPatternNumber(row.payload.number),
      role: row.indicator.role,
      status: statusOf(row),
      tlp: `TLP:${row.payload.tlp.toUpperCase()}`,
      type: row.indicator.type,
      valid_until_week: row.indicator.valid_until,
    }),
}

/** The names that their page gives. Of others they say that they find out by themselves. */
const signalTypes: Partial<Record<PayloadIndicator['type'], string>> = {
  url: 'url',
  domain: 'domain name',
}

/** What the thing is called outside this house: without our word for its kind before it. */
function signalOf({ type, value }: PayloadIndicator): string {
  const hasScheme =
    type === 'wallet' || type === 'tx_hash' || type === 'bank_account' || type === 'app_package'
  return hasScheme ? split(value)[1] : value
}

/** Their format, with the first moment of the week: the day of a report never leaves. */
function dateOf(week: string): string {
  return isoWeekStart(week).toISOString().slice(0, 19).replace('T', ' ')
}

/** Of their list, what says the same; most of ours is what they call a scam. */
function abuseTypeOf({ sub_kind }: PatternPayload): string {
  if (sub_kind === 'fake_login') return 'phishing'
  return sub_kind === 'impersonation' || sub_kind === 'malware' ? sub_kind : 'scam'
}

/** Who gets a signal there hands it on, which `amber` and narrower labels do not allow. */
const mayGoOn = ({ tlp }: PatternPayload): boolean => tlp === 'clear' || tlp === 'green'

/** `global-signal-exchange.csv`: to be sent on. What was taken back stands there with no confidence. */
export const globalSignalExchangeFormat = csvFormat(
  'global-signal-exchange.csv',
  columns,
  (released) => (mayGoOn(released.payload) ? rowsOf(released) : []),
)
