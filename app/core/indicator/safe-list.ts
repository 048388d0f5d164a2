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

/** Which list a value is on, and the entry of it that holds. Shown to moderators as it is. */
export type SafeHit = Readonly<{ list: string; entry: string }>
type BuiltInHit = SafeHit & Readonly<{ list: SafeList }>
type HostHit = Readonly<{ list: keyof typeof hostLists; entry: string }>

/** The list that `host` or a parent of it is on, nearest first. */
const listOfHost = (host: string): HostHit | null => {
  for (let rest = host; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
    const list = listByHost.get(rest)
    const isTenant = (list === 'mail_host' || list === 'tenant_host') && rest !== host
    if (list !== undefined && !isTenant) return { list, entry: rest }
  }
  const [suffix] = governmentSuffix.exec(host) ?? []
  return suffix === undefined ? null : { list: 'authority', entry: suffix.replace(/^\./, '*.') }
}

const listOfUrl = (value: string): HostHit | null => {
  const { hostname, pathname, search } = new URL(value)
  const hit = listOfHost(hostname)
  const isFrontPage = pathname === '/' && search === ''
  return hit !== null && (isFrontPage || hostLists[hit.list].reach === 'whole') ? hit : null
}

const inSet = (values: ReadonlySet<string>, list: SafeList, entry: string): BuiltInHit | null =>
  values.has(entry) ? { list, entry } : null

/**
 * Where a canonical indicator is on a safe list, or null. Such a value is never published: it belongs
 * to a service everybody uses, to the organisation that is being impersonated, or to those who help.
 */
export const safeListHit = ({ type, value }: Indicator): BuiltInHit | null => {
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
      return inSet(hotlineNumbers, 'hotline', value)
    case 'handle':
      return inSet(hotlineNumbers, 'hotline', value.slice(value.indexOf(':') + 1))
    case 'wallet':
      return inSet(wallets, 'public_wallet', value)
    case 'app_package':
      return inSet(apps, 'ordinary_app', value)
    case 'company':
    case 'alias':
      return inSet(brandNames, 'brand', value)
    default:
      return null
  }
}

/** Which of the built-in safe lists it is on, or null. */
export const safeListReason = (indicator: Indicator): SafeList | null =>
  safeListHit(indicator)?.list ?? null

/** Values that never link two tips: everything on a safe list, and names like "customer service". */
export const isCommonValue = (indicator: Indicator): boolean =>
  safeListReason(indicator) !== null ||
  ((indicator.type === 'alias' || indicator.type === 'company') &&
    everydayNames.has(indicator.value))
