import type { PayloadIndicator } from '#core/pattern/payload.ts'

/** A string literal of the STIX pattern language (section 9.2): only these two need an escape. */
export function patternLiteral(text: string): string {
  return `'${text.replace(/[\\']/g, (character) => `\\${character}`)}'`
}

/** What stands before and after the first colon of a canonical value. */
export function split(value: string): [string, string] {
  const cut = value.indexOf(':')
  return cut === -1 ? ['', value] : [value.slice(0, cut), value.slice(cut + 1)]
}

export const equals = (path: string, value: string): string => `${path} = ${patternLiteral(value)}`

function account(type: string, property: 'account_login' | 'user_id', value: string): string {
  return `${equals('user-account:account_type', type)} AND ${equals(`user-account:${property}`, value)}`
}

/**
 * STIX 2.1 has no native phone, wallet or bank account. All of them are accounts that somebody runs
 * for a user, so they are matched as `user-account` (section 6.16: any type of account), with the
 * kind in `account_type`, an open vocabulary, and the number in `user_id`, the identifier by which
 * the operator knows the account. Null where nothing native can match without a lie: a transaction
 * is no account, and a company name identifies nobody; both travel on the campaign instead.
 */
export function indicatorPattern({ type, value }: PayloadIndicator): string | null {
  const [scheme, rest] = split(value)
  switch (type) {
    case 'url':
      return `[${equals('url:value', value)}]`
    case 'domain':
      return `[${equals('domain-name:value', value)}]`
    case 'email':
      return `[${equals('email-addr:value', value)}]`
    case 'handle':
      return `[${account(scheme, 'account_login', rest)}]`
    case 'phone':
      return `[${account('phone', 'user_id', value)}]`
    case 'wallet':
      return `[${account(`wallet-${scheme}`, 'user_id', rest)}]`
    case 'bank_account':
      return `[${account(`bank-account-${scheme}`, 'user_id', rest)}]`
    case 'app_package':
      return `[${equals('software:name', rest)}]`
    case 'tx_hash':
    case 'company':
      return null
  }
}
