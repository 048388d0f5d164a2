import { accountOfLink } from '#core/indicator/handle/links.ts'
import { appOfStoreLink, normaliseAppPackage } from '#core/indicator/normalise/app-package.ts'
import { normaliseDomain } from '#core/indicator/normalise/domain.ts'
import { hostOfEmail } from '#core/indicator/normalise/email.ts'
import { normaliseHandle } from '#core/indicator/normalise/handle.ts'
import type { Normalised } from '#core/indicator/normalise/outcome.ts'
import { isCommonValue, ownerDomain } from '#core/indicator/safe-list.ts'
import type { Indicator, IndicatorRole } from '#core/indicator/types.ts'

const phoneOfHandle = /^[a-z-]+:(\+\d{7,15})$/

const domainOf = (host: string): Normalised => normaliseDomain(ownerDomain(host) ?? host)

const readingsOf = ({ type, value }: Indicator, role: IndicatorRole): Normalised[] => {
  switch (type) {
    case 'url': {
      const app = appOfStoreLink(value)
      const account = accountOfLink(value)
      // Texts cite posts of people who warn; a post that somebody says reached them is its account's.
      const isCited = account?.isPost === true && role === 'mentioned'
      return [
        domainOf(new URL(value).hostname),
        ...(account === null || isCited ? [] : [normaliseHandle(value, {})]),
        ...(app === null ? [] : [normaliseAppPackage(app)]),
      ]
    }
    case 'domain':
      return [domainOf(value)]
    // Scammers' own mail domains link their sites and mailboxes. Only for addresses that somebody
    // said were the scammer's: a text may mention the reporter's employer or bank.
    case 'email':
      return role === 'mentioned' ? [] : [domainOf(hostOfEmail(value))]
    case 'handle': {
      const phone = phoneOfHandle.exec(value)?.[1]
      return phone === undefined ? [] : [{ ok: true, indicator: { type: 'phone', value: phone } }]
    }
    default:
      return []
  }
}

/**
 * What an indicator says besides itself: a page's domain (none for platforms, shorteners and other
 * common hosts), a subdomain's registrable domain, the account or app that a link names, the phone
 * number that a messenger account is.
 */
export const derivedIndicators = (indicator: Indicator, role: IndicatorRole): Indicator[] =>
  readingsOf(indicator, role).flatMap((reading) =>
    reading.ok && !isCommonValue(reading.indicator) && reading.indicator.value !== indicator.value
      ? [reading.indicator]
      : [],
  )
