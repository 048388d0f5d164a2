import { normaliseAppPackage } from '#core/indicator/normalise/app-package.ts'
import { normaliseBankAccount } from '#core/indicator/normalise/bank-account.ts'
import { normaliseDomain } from '#core/indicator/normalise/domain.ts'
import { normaliseEmail } from '#core/indicator/normalise/email.ts'
import { normaliseHandle } from '#core/indicator/normalise/handle.ts'
import { normaliseName } from '#core/indicator/normalise/name.ts'
import { type Normalised, refuse } from '#core/indicator/normalise/outcome.ts'
import { normalisePhone } from '#core/indicator/normalise/phone.ts'
import { normaliseTxHash } from '#core/indicator/normalise/tx-hash.ts'
import { hostOfUrl, normaliseUrl } from '#core/indicator/normalise/url.ts'
import { normaliseWallet } from '#core/indicator/normalise/wallet.ts'
import { readableText } from '#core/indicator/readable.ts'
import type { IndicatorHints, IndicatorType } from '#core/indicator/types.ts'

/** Longest spelling that is looked at; a form field never needs more. */
export const maxSpellingLength = 4096

type Normaliser = (spelling: string, hints: IndicatorHints) => Normalised

const normalisers = {
  url: normaliseUrl,
  domain: (spelling) => {
    const host = hostOfUrl(spelling)
    return host === null ? refuse('not_a_domain') : normaliseDomain(host)
  },
  email: normaliseEmail,
  phone: (spelling, { country }) => normalisePhone(spelling, country),
  handle: normaliseHandle,
  wallet: (spelling, { chain }) => normaliseWallet(spelling, chain),
  tx_hash: (spelling, { chain }) => normaliseTxHash(spelling, chain),
  bank_account: (spelling, { country }) => normaliseBankAccount(spelling, country),
  company: (spelling) => normaliseName('company', spelling),
  alias: (spelling) => normaliseName('alias', spelling),
  app_package: normaliseAppPackage,
  place: (spelling) => normaliseName('place', spelling),
} as const satisfies Record<IndicatorType, Normaliser>

/**
 * Canonical form of what somebody typed, pasted or imported as an indicator of `type`. Reads
 * defanged and full-width spellings. Never throws; normalising a canonical value gives it back.
 */
export const normaliseIndicator = (
  type: IndicatorType,
  raw: string,
  hints: IndicatorHints = {},
): Normalised => {
  if (raw.length > maxSpellingLength) return refuse('too_long')
  const spelling = readableText(raw)
  return spelling === '' ? refuse('empty') : normalisers[type](spelling, hints)
}
