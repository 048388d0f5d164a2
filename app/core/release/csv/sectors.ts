import type { PayloadIndicator } from '#core/pattern/payload.ts'
import { publishableTypes } from '#core/pattern/publishable.ts'
import type { ReleaseFormat } from '../format.ts'
import type { Sector } from '../sectors.ts'
import { split } from '../stix/indicator-pattern.ts'
import { phoneFacts } from '../stix/observables.ts'
import { type IndicatorRow, recommendedTo, rest, rowsOf } from './indicator-row.ts'
import { type Columns, csvFormat, list } from './table.ts'

type Type = PayloadIndicator['type']
type Own = Readonly<{
  /** What its people can act on, or warn of. */
  types: readonly Type[]
  columns: Columns<IndicatorRow>
}>

const type = ({ indicator }: IndicatorRow): string => indicator.type
const value = ({ indicator }: IndicatorRow): string => indicator.value

/** A part of the canonical value where the indicator is of that type, else nothing. */
const part =
  (of: Type, which: 'scheme' | 'rest' | 'value') =>
  ({ indicator }: IndicatorRow): string => {
    if (indicator.type !== of) return ''
    const [scheme, after] = split(indicator.value)
    return { scheme, rest: after, value: indicator.value }[which]
  }

const isIban = ({ indicator }: IndicatorRow): boolean => indicator.value.startsWith('iban:')
const accountNumber = part('bank_account', 'rest')
const accountScheme = part('bank_account', 'scheme')

/** A telephone number, also that which a messenger account is. */
const numberOf = ({ indicator }: IndicatorRow): string =>
  indicator.type === 'phone' ? indicator.value : split(indicator.value)[1]

const isNumber = (row: IndicatorRow): boolean =>
  row.indicator.type === 'phone' || /^\+\d{7,15}$/.test(numberOf(row))

const general: Columns<IndicatorRow> = { type, value, role: ({ indicator }) => indicator.role }

const ownOf: Readonly<Record<Sector, Own>> = {
  police: { types: publishableTypes, columns: general },
  finance: {
    types: ['bank_account', 'wallet', 'tx_hash', 'company'],
    columns: {
      type,
      iban: (row) => (isIban(row) ? accountNumber(row) : ''),
      account_number: (row) => (isIban(row) ? '' : accountNumber(row)),
      account_country: (row) =>
        /^[a-z]{2}/i
          .exec(isIban(row) ? accountNumber(row) : accountScheme(row))?.[0]
          .toUpperCase() ?? '',
      wallet_address: part('wallet', 'rest'),
      wallet_chain: part('wallet', 'scheme'),
      transaction_hash: part('tx_hash', 'rest'),
      transaction_chain: part('tx_hash', 'scheme'),
      company: part('company', 'value'),
      role: ({ indicator }) => indicator.role,
    },
  },
  telecom: {
    types: ['phone', 'handle'],
    columns: {
      number: numberOf,
      country: (row) => phoneFacts(numberOf(row)).country ?? '',
      line_type: (row) => phoneFacts(numberOf(row)).connection ?? '',
      used_as: ({ indicator }) =>
        indicator.type === 'phone' ? 'telephone' : split(indicator.value)[0],
    },
  },
  platform: {
    types: ['url', 'domain', 'handle', 'app_package', 'email'],
    columns: {
      type,
      url: part('url', 'value'),
      domain: part('domain', 'value'),
      account_platform: part('handle', 'scheme'),
      account: part('handle', 'rest'),
      app_store: part('app_package', 'scheme'),
      app: part('app_package', 'rest'),
      email: part('email', 'value'),
    },
  },
  ngo: {
    types: publishableTypes,
    columns: {
      ...general,
      kind: ({ payload }) => payload.kind,
      sub_kind: ({ payload }) => payload.sub_kind ?? '',
      countries: ({ payload }) =>
        list(payload.countries.map(({ role, country, region }) => `${role} ${region ?? country}`)),
    },
  },
  regulator: {
    types: ['url', 'domain', 'company', 'app_package', 'bank_account', 'phone'],
    columns: general,
  },
}

function sectorCsv(sector: Sector): ReleaseFormat {
  const { types, columns } = ownOf[sector]
  const action = (row: IndicatorRow): string => recommendedTo(sector, row)
  return csvFormat(
    `indicators-${sector}.csv`,
    { recommended_action: action, ...columns, ...rest },
    (released) =>
      rowsOf(released).filter(
        (row) => types.includes(row.indicator.type) && (sector !== 'telecom' || isNumber(row)),
      ),
  )
}

/** `indicators-finance.csv` and so on: what the people of a sector act on, in columns of their own. */
export const sectorCsvFormats: Readonly<Record<Sector, ReleaseFormat>> = {
  police: sectorCsv('police'),
  finance: sectorCsv('finance'),
  telecom: sectorCsv('telecom'),
  platform: sectorCsv('platform'),
  ngo: sectorCsv('ngo'),
  regulator: sectorCsv('regulator'),
}
