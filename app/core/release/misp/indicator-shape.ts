import type { PayloadIndicator } from '#core/pattern/payload.ts'
import { type MispTemplate, templates } from './templates.ts'

/** A value with its place in MISP's vocabulary of types and categories. */
export type MispValue = Readonly<{
  type: string
  category: string
  value: string
  /** Only within an object: its place in the template. */
  relation?: string
}>

/**
 * How an indicator looks in MISP. `main` is what people search and block; `aside` says more about it
 * and correlates with nothing. One value that stands for itself is an attribute without an object.
 */
export type IndicatorShape = Readonly<{
  template: MispTemplate | null
  main: MispValue
  aside: readonly MispValue[]
}>

const attribute = (type: string, category: string, value: string): IndicatorShape => ({
  template: null,
  main: { type, category, value },
  aside: [],
})

const text = (relation: string, value: string): MispValue => ({
  type: 'text',
  category: 'Other',
  value,
  relation,
})

/** What stands before and after the first colon of a canonical value. */
function split(value: string): [string, string] {
  const cut = value.indexOf(':')
  return cut === -1 ? ['', value] : [value.slice(0, cut), value.slice(cut + 1)]
}

export function indicatorShape({
  type,
  value,
}: Pick<PayloadIndicator, 'type' | 'value'>): IndicatorShape {
  const [scheme, rest] = split(value)
  switch (type) {
    case 'url':
    case 'domain':
    case 'email':
      return attribute(type, 'Network activity', value)
    case 'app_package':
      return attribute('mobile-application-id', 'Payload delivery', rest)
    case 'phone':
      return {
        template: templates.phone,
        main: {
          type: 'phone-number',
          category: 'Financial fraud',
          value,
          relation: 'phone-number',
        },
        aside: [],
      }
    case 'handle':
      return account(scheme, rest)
    case 'wallet':
      return wallet(scheme, rest)
    case 'tx_hash':
      return {
        template: templates.transaction,
        main: text('transaction-number', rest),
        aside: scheme === 'unknown' ? [] : [text('symbol', scheme.toUpperCase())],
      }
    case 'bank_account':
      return bankAccount(scheme, rest)
    case 'company':
      return { template: templates.company, main: text('name', value), aside: [] }
  }
}

function account(platform: string, name: string): IndicatorShape {
  const isNumber = name.startsWith('+')
  if (platform === 'telegram')
    return {
      template: templates.telegram,
      main: text(isNumber ? 'phone' : 'username', name),
      aside: [],
    }
  return {
    template: templates.account,
    main: text(isNumber ? 'user-id' : 'username', name),
    aside: [text('account-type', platform)],
  }
}

/** MISP has types of its own for two coins; the template takes the others as text. */
const coinTypes: Readonly<Record<string, { type: string; relation: string }>> = {
  btc: { type: 'btc', relation: 'address' },
  xmr: { type: 'xmr', relation: 'address-xmr' },
}

function wallet(chain: string, address: string): IndicatorShape {
  const own = coinTypes[chain]
  return {
    template: templates.coin,
    main:
      own === undefined
        ? text('address-crypto', address)
        : { ...own, category: 'Financial fraud', value: address },
    aside: [text('symbol', chain.toUpperCase())],
  }
}

function bankAccount(scheme: string, number: string): IndicatorShape {
  const main = (type: string, relation: string): MispValue => ({
    type,
    relation,
    category: 'Financial fraud',
    value: number,
  })
  return scheme === 'iban'
    ? { template: templates.bankAccount, main: main('iban', 'iban'), aside: [] }
    : {
        template: templates.bankAccount,
        main: main('bank-account-nr', 'account'),
        aside: [text('text', `Country: ${scheme.toUpperCase()}`)],
      }
}
