import { findIndicators } from '#core/indicator/find-indicators.ts'
import type { Refusal } from '#core/indicator/normalise/outcome.ts'
import { normaliseIndicator } from '#core/indicator/normalise-indicator.ts'
import type { Indicator, IndicatorHints, IndicatorType } from '#core/indicator/types.ts'
import { indicatorKey } from '#core/indicator/types.ts'

/** Longer than any one thing that somebody wants to check. */
export const maxTyped = 2048

/** A site is checked as a site where no page of it was named. */
function plainest(indicator: Indicator): Indicator {
  if (indicator.type !== 'url') return indicator
  const { pathname, search } = new URL(indicator.value)
  if (pathname !== '/' || search !== '') return indicator
  const site = normaliseIndicator('domain', indicator.value)
  return site.ok ? site.indicator : indicator
}

/** Read in this order, the first that fits counts. A company's name can be anything, so it comes last. */
const readings: readonly IndicatorType[] = [
  'email',
  'wallet',
  'phone',
  'handle',
  'bank_account',
  'tx_hash',
  'app_package',
]

/**
 * What one typed line can mean, most telling first: a link, number or account that stands in it, or
 * else a company's name. Empty where it is nothing at all.
 */
export function readTyped(typed: string, hints: IndicatorHints = {}): readonly Indicator[] {
  const line = typed.slice(0, maxTyped).trim()
  const whole = readings.flatMap((type) => {
    const read = normaliseIndicator(type, line, hints)
    return read.ok ? [read.indicator] : []
  })
  const found = findIndicators(line, hints).map(({ indicator }) => plainest(indicator))
  const site = /[\s@]/.test(line) ? null : normaliseIndicator('domain', line)
  const company = normaliseIndicator('company', line)
  const all = [
    ...found,
    // Before the rest: an app's package name reads like a site, and people check sites.
    ...(found.length === 0 && site?.ok ? [site.indicator] : []),
    ...whole,
    ...(found.length === 0 && whole.length === 0 && company.ok ? [company.indicator] : []),
  ]
  const seen = new Set<string>()
  return all.filter((one) => !seen.has(indicatorKey(one)) && seen.add(indicatorKey(one)))
}

/** What is missing to read a line that is surely no company's name. */
export type Missing = 'country' | 'platform' | 'correction'

const missingBy = {
  country_needed: 'country',
  platform_needed: 'platform',
  bad_checksum: 'correction',
} as const satisfies Partial<Record<Refusal, Missing>>

/**
 * Why a line can't be answered for, or null. A number without its country or a mistyped wallet must
 * not be looked up as a name: "nothing known" would be the answer to another question.
 */
export function missingFrom(typed: string, hints: IndicatorHints = {}): Missing | null {
  const line = typed.slice(0, maxTyped).trim()
  if (readTyped(typed, hints).some(({ type }) => type !== 'company')) return null
  const looks: readonly IndicatorType[] = [
    'wallet',
    ...(/^[+\d][\d\s().-]{4,}$/.test(line) ? (['phone'] as const) : []),
    ...(/^@[\w.]{2,}$/.test(line) ? (['handle'] as const) : []),
  ]
  for (const type of looks) {
    const read = normaliseIndicator(type, line, hints)
    if (!read.ok && read.reason in missingBy)
      return missingBy[read.reason as keyof typeof missingBy]
  }
  return null
}
