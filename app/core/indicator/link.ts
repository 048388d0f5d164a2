import { hostOfEmail } from '#core/indicator/normalise/email.ts'
import { isCommonValue, isMailHost, ownerDomain } from '#core/indicator/safe-list.ts'
import type { Indicator, IndicatorType } from '#core/indicator/types.ts'

/**
 * How much a shared value says that two tips are about the same people, in bits: log2(N / n) for a
 * value that n of N tips hold, as in record linkage's term frequencies (Fellegi & Sunter 1969;
 * https://moj-analytical-services.github.io/splink/topic_guides/comparisons/term-frequency.html).
 * `strong` values are handed out once and checked by a machine, so all of their rarity counts. `weak`
 * ones are words that people choose and spell freely: equal words are often chance.
 */
const linkRules = {
  wallet: { tier: 'strong', trust: 1 },
  tx_hash: { tier: 'strong', trust: 1 },
  bank_account: { tier: 'strong', trust: 1 },
  phone: { tier: 'strong', trust: 1 },
  email: { tier: 'strong', trust: 1 },
  handle: { tier: 'strong', trust: 1 },
  url: { tier: 'strong', trust: 1 },
  domain: { tier: 'strong', trust: 1 },
  app_package: { tier: 'strong', trust: 1 },
  company: { tier: 'weak', trust: 0.35 },
  alias: { tier: 'weak', trust: 0.25 },
  place: { tier: 'weak', trust: 0.1 },
} as const satisfies Record<IndicatorType, { tier: 'strong' | 'weak'; trust: number }>

export const isStrongType = (type: IndicatorType): boolean => linkRules[type].tier === 'strong'

/** Types of which one shared, uncommon value is enough to suggest a link. */
export const strongTypes = (Object.keys(linkRules) as IndicatorType[]).filter(isStrongType)

/**
 * Over-correlation breaker: a value on more tips than this links none of them. It is then a service
 * that no list knows yet, or a campaign so big that pairs say nothing and the value itself is the
 * case. Without such a cap pairs grow with the square (MISP issues 7396 and 8275 tell of 150 million
 * rows); MISP's own setting is 100. The most shared wallet of 2,500 in real scam-site reports is on
 * 14, so the cap does not touch honest links.
 */
export const overCorrelationCap = 100

/** Below this many tips rarity can't be seen, so a small collection counts as this many. */
export const smallestPopulation = 1000

/** Weak values alone suggest a link from here: a rare company and a rare alias together reach it. */
export const weakSuggestionBits = 5

export type LinkVerdict = 'strong' | 'weak' | 'common' | 'over_correlated'

export type LinkStrength = Readonly<{ bits: number; verdict: LinkVerdict }>

/** How rare it is to be one of `occurrences` among all tips, in bits. */
export const rarityBits = (occurrences: number, totalTips: number): number =>
  Math.max(Math.log2(Math.max(totalTips, smallestPopulation) / Math.max(occurrences, 1)), 0)

/** `occurrences`: how many tips hold the value, the two at hand included. */
export const linkStrength = (
  indicator: Indicator,
  occurrences: number,
  totalTips: number = smallestPopulation,
): LinkStrength => {
  if (isCommonValue(indicator)) return { bits: 0, verdict: 'common' }
  if (occurrences > overCorrelationCap) return { bits: 0, verdict: 'over_correlated' }
  const { tier, trust } = linkRules[indicator.type]
  return {
    bits: Math.round(rarityBits(occurrences, totalTips) * trust * 10) / 10,
    verdict: tier,
  }
}

export type SharedIndicator = Readonly<{ indicator: Indicator; occurrences: number }>

export type LinkContribution = SharedIndicator & LinkStrength & Readonly<{ counted: boolean }>

export type LinkExplanation = Readonly<{
  contributions: LinkContribution[]
  total: number
  suggest: boolean
}>

/** Values that tell the same fact: a page, its domain and a mailbox there; a
 * messenger account and its number. */
const factOf = ({ type, value }: Indicator): string => {
  const host = type === 'url' ? new URL(value).hostname : type === 'domain' ? value : null
  if (host !== null) return `host ${ownerDomain(host) ?? host}`
  if (type === 'email') {
    const mailHost = hostOfEmail(value)
    return isMailHost(mailHost) ? `mailbox ${value}` : `host ${ownerDomain(mailHost) ?? mailHost}`
  }
  const phone = /(?:^|:)(\+\d{7,15})$/.exec(value)?.[1]
  return (type === 'phone' || type === 'handle') && phone !== undefined
    ? `phone ${phone}`
    : `${type} ${value}`
}

/**
 * Why two tips are (or aren't) suggested as linked: every shared value with its bits, strongest
 * first. Values of one fact are all shown but counted once. One strong value suggests a link, weak
 * ones only together; common and over-correlated values never do.
 */
export const explainLink = (
  shared: readonly SharedIndicator[],
  totalTips: number,
): LinkExplanation => {
  const seen = new Set<string>()
  const contributions = shared
    .map((one) => ({ ...one, ...linkStrength(one.indicator, one.occurrences, totalTips) }))
    .sort((a, b) => b.bits - a.bits || (a.indicator.value < b.indicator.value ? -1 : 1))
    .map((one) => {
      const fact = factOf(one.indicator)
      const counted = one.bits > 0 && !seen.has(fact)
      if (counted) seen.add(fact)
      return { ...one, counted }
    })
  const counted = contributions.filter((one) => one.counted)
  const total = Math.round(counted.reduce((sum, { bits }) => sum + bits, 0) * 10) / 10
  const suggest = counted.some(({ verdict }) => verdict === 'strong') || total >= weakSuggestionBits
  return { contributions, total, suggest }
}
