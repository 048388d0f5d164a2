import { accountHosts } from '#core/indicator/handle/links.ts'
import { appStoreHosts, ordinaryApps } from '#core/indicator/lists/app-stores.ts'
import { authorityHosts, governmentSuffix, hotlines } from '#core/indicator/lists/authorities.ts'
import { banks, exchanges } from '#core/indicator/lists/brands.ts'
import { everydayNames } from '#core/indicator/lists/everyday-names.ts'
import { explorerHosts } from '#core/indicator/lists/explorers.ts'
import { mailHosts } from '#core/indicator/lists/mail-hosts.ts'
import { platformHosts } from '#core/indicator/lists/platform-hosts.ts'
import { publicWallets } from '#core/indicator/lists/public-wallets.ts'
import { referenceSites } from '#core/indicator/lists/reference-sites.ts'
import { shorteners } from '#core/indicator/lists/shorteners.ts'
import { tenantHosts } from '#core/indicator/lists/tenant-hosts.ts'
import { registrableDomain } from '#core/indicator/normalise/domain.ts'
import { hostOfEmail } from '#core/indicator/normalise/email.ts'
import type { Indicator } from '#core/indicator/types.ts'

/**
 * `whole`: everything below the host is its owner's. `host`: pages below it may be anybody's, only
 * the host itself (and its front page) is safe.
 */
const hostLists = {
  exchange: { reach: 'whole', hosts: exchanges.flatMap(({ hosts }) => hosts) },
  bank: { reach: 'whole', hosts: banks.flatMap(({ hosts }) => hosts) },
  authority: { reach: 'whole', hosts: authorityHosts },
  explorer: { reach: 'whole', hosts: explorerHosts },
  reference: { reach: 'whole', hosts: referenceSites },
  app_store: { reach: 'host', hosts: appStoreHosts },
  shortener: { reach: 'host', hosts: shorteners },
  platform: { reach: 'host', hosts: [...platformHosts, ...accountHosts] },
  tenant_host: { reach: 'host', hosts: tenantHosts },
  mail_host: { reach: 'host', hosts: mailHosts },
} as const satisfies Record<string, { reach: 'whole' | 'host'; hosts: readonly string[] }>

export type SafeList =
  | keyof typeof hostLists
  | 'hotline'
  | 'public_wallet'
  | 'ordinary_app'
  | 'brand'

const listByHost: ReadonlyMap<string, keyof typeof hostLists> = new Map(
  (Object.keys(hostLists) as (keyof typeof hostLists)[])
    .reverse()
    .flatMap((list) => hostLists[list].hosts.map((host) => [host, list] as const)),
)
const brandNames: ReadonlySet<string> = new Set(
  [...exchanges, ...banks].flatMap((brand) => [brand.name, ...('also' in brand ? brand.also : [])]),
)

/** The hosts themselves, for whoever must look them up without the rules of this file. */
export const safeHosts: readonly { host: string; list: keyof typeof hostLists; whole: boolean }[] =
  [...listByHost].map(([host, list]) => ({ host, list, whole: hostLists[list].reach === 'whole' }))

/** Folded names of organisations whose names scammers borrow. */
export const safeNames: readonly string[] = [...brandNames]

const hotlineNumbers: ReadonlySet<string> = new Set(hotlines)
const wallets: ReadonlySet<string> = new Set(publicWallets)
const apps: ReadonlySet<string> = new Set(ordinaryApps)
const mailboxHosts: ReadonlySet<string> = new Set(mailHosts)

/** Is `host` a provider of mailboxes for everyone? */
export const isMailHost = (host: string): boolean => mailboxHosts.has(host)

const tenants: ReadonlySet<string> = new Set(tenantHosts)

/**
 * The part of a host that its owner controls, or null where that is nobody's (a bare suffix, an IP
 * address): the registrable domain, or the customer's subdomain on platforms that hand those out.
 */
export const ownerDomain = (host: string): string | null => {
  const registrable = registrableDomain(host)
  if (registrable === null || !tenants.has(registrable)) return registrable
  return host
    .split('.')
    .slice(-registrable.split('.').length - 1)
    .join('.')
}

/** The list that `host` or a parent of it is on, nearest first. */
const listOfHost = (host: string): keyof typeof hostLists | null => {
  for (let rest = host; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
    const list = listByHost.get(rest)
    const isTenant = (list === 'mail_host' || list === 'tenant_host') && rest !== host
    if (list !== undefined && !isTenant) return list
  }
  return governmentSuffix.test(host) ? 'authority' : null
}

const listOfUrl = (value: string): SafeList | null => {
  const { hostname, pathname, search } = new URL(value)
  const list = listOfHost(hostname)
  const isFrontPage = pathname === '/' && search === ''
  return list !== null && (isFrontPage || hostLists[list].reach === 'whole') ? list : null
}

/**
 * Which safe list a canonical indicator is on, or null. Such a value is never published: it belongs
 * to a service everybody uses, to the organisation that is being impersonated, or to those who help.
 */
export const safeListReason = ({ type, value }: Indicator): SafeList | null => {
  switch (type) {
    case 'domain':
      return listOfHost(value)
    case 'url':
      return listOfUrl(value)
    case 'email': {
      const host = hostOfEmail(value)
      return isMailHost(host) ? null : listOfHost(host)
    }
    case 'phone':
      return hotlineNumbers.has(value) ? 'hotline' : null
    case 'handle':
      return hotlineNumbers.has(value.slice(value.indexOf(':') + 1)) ? 'hotline' : null
    case 'wallet':
      return wallets.has(value) ? 'public_wallet' : null
    case 'app_package':
      return apps.has(value) ? 'ordinary_app' : null
    case 'company':
    case 'alias':
      return brandNames.has(value) ? 'brand' : null
    default:
      return null
  }
}

/** Values that never link two tips: everything on a safe list, and names like "customer service". */
export const isCommonValue = (indicator: Indicator): boolean =>
  safeListReason(indicator) !== null ||
  ((indicator.type === 'alias' || indicator.type === 'company') &&
    everydayNames.has(indicator.value))
