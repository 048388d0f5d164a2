import { type LinkRule, linkRules } from '#core/indicator/handle/link-rules.ts'
import type { Platform } from '#core/indicator/handle/platforms.ts'

export type AccountLink = Readonly<{
  platform: Platform
  name: string
  as: 'name' | 'exact' | 'phone'
  /** The link leads to one post or video of the account, not to the account. */
  isPost: boolean
}>

const rulesByHost: ReadonlyMap<string, readonly LinkRule[]> = (() => {
  const byHost = new Map<string, LinkRule[]>()
  for (const rule of linkRules)
    for (const host of rule.hosts) byHost.set(host, [...(byHost.get(host) ?? []), rule])
  return byHost
})()

/** Every host whose links name accounts, for the lists of values that link nobody. */
export const accountHosts: readonly string[] = [...rulesByHost.keys()].filter(
  (host) => host !== 'tg.resolve' && host !== 'viber.chat' && host !== 'viber.add',
)

const codeShape = /^[\w-]{2,80}$/

/** Is `name` a code of that platform (a prefix and the code itself, whose capitals matter)? */
export const isAccountCode = (platform: Platform, name: string): boolean =>
  linkRules.some(
    (rule) =>
      rule.platform === platform &&
      rule.prefix !== undefined &&
      name.startsWith(rule.prefix) &&
      codeShape.test(name.slice(rule.prefix.length)),
  )

// A Telegram post is its channel's own; elsewhere people also cite posts of those who warn.
const postingPlatforms: ReadonlySet<Platform> = new Set([
  'x',
  'facebook',
  'instagram',
  'tiktok',
  'youtube',
  'linkedin',
  'vk',
])

const subdomainsThatMeanTheSame = /^(?:www|m|mobile|web|touch|[a-z]{2}-[a-z]{2}|[a-z]{2})\./

// App links as web links, so that one table reads both.
const asWebLink = (link: string): string =>
  link
    .replace(/^https?:\/\//i, '')
    .replace(/^tg:(?:\/\/)?resolve\/?\??/i, 'tg.resolve/')
    .replace(/^viber:\/\/(chat|add)\/?/i, 'viber.$1/')
    .replace(/^whatsapp:\/\/send\/?/i, 'wa.me/send')
    .replace(/^line:\/\//i, 'line.me/r/')

/** The account or invitation that a link names, or null. `link` may lack its scheme. */
export const accountOfLink = (link: string): AccountLink | null => {
  const web = asWebLink(link)
  const slash = web.search(/[/?]/)
  if (slash < 0 || slash > 60) return null
  const host = web.slice(0, slash).toLowerCase()
  const found =
    rulesByHost.get(host) ?? rulesByHost.get(host.replace(subdomainsThatMeanTheSame, ''))
  const path = web.slice(slash, slash + 600).replace(/^\?/, '/?')
  for (const { path: pattern, platform, prefix = '', as } of found ?? []) {
    const match = pattern.exec(path)
    const name = match?.[1]
    if (match === null || name === undefined) continue
    const rest = path.slice(match[0].lastIndexOf(name) + name.length)
    const isPost = postingPlatforms.has(platform) && prefix === '' && /^\/[^/?#]/.test(rest)
    return { platform, name: prefix + name.replace(/^%40/, '@'), as: as ?? 'name', isPost }
  }
  return null
}
