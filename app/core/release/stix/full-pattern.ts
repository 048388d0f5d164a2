import type { PayloadIndicator } from '#core/pattern/payload.ts'
import { equals, indicatorPattern, split } from './indicator-pattern.ts'
import { alpha3 } from './observables.ts'

/** As `indicatorPattern`, with the published types in place of accounts. Null for a company alone. */
export function fullPattern(one: PayloadIndicator): string | null {
  const [scheme, rest] = split(one.value)
  switch (one.type) {
    case 'phone':
      return `[${equals('phone-number:value', one.value)}]`
    case 'wallet':
      return `[${equals('cryptocurrency-wallet:value', rest)}]`
    case 'bank_account':
      if (scheme === 'iban') return `[${equals('bank-account:iban', rest)}]`
      // The same number is another account in another country.
      return `[${equals('bank-account:account_number', rest)} AND ${equals('bank-account:country', alpha3(scheme))}]`
    case 'tx_hash':
      return `[${equals('cryptocurrency-transaction:value', rest)}]`
    default:
      return indicatorPattern(one)
  }
}
