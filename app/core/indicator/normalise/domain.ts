import { parse } from 'tldts'
import { accept, type Normalised, refuse } from '#core/indicator/normalise/outcome.ts'

// Names that no registry sells (RFC 6761, RFC 7686): each host stands for itself. Samples, tests and
// masked data use them so that nobody's real site is accused.
const reservedEndings = new Set(['example', 'invalid', 'test', 'onion'])

const looksLikeHost = /^[^\s/?#@:\\]{1,253}$/
const asciiEnding = /\.(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/

/** Host name in the form the browser asks DNS for (punycode, lower case, no final dot), or null. */
export const toHost = (raw: string): string | null => {
  if (!looksLikeHost.test(raw) || !URL.canParse(`http://${raw}/`)) return null
  const host = new URL(`http://${raw}/`).hostname.replace(/\.$/, '')
  return host.length > 0 && host.length <= 253 ? host : null
}

const facts = (host: string) =>
  parse(host, { allowPrivateDomains: true, extractHostname: false, validateHostname: true })

export const isIpAddress = (host: string): boolean => facts(host).isIp === true

/** Does the host end in something registries (or, for hosting, platforms) give out today? */
export const hasKnownEnding = (host: string): boolean => {
  const { isIcann, isPrivate, domain } = facts(host)
  return (domain !== null && (isIcann === true || isPrivate === true)) || isReserved(host)
}

const isReserved = (host: string): boolean =>
  host.includes('.') && reservedEndings.has(host.slice(host.lastIndexOf('.') + 1))

/**
 * The part that one owner controls: `evil.co.th` of `login.evil.co.th`, `shop.github.io` of
 * `www.shop.github.io` (the public suffix list with its private section). Null for IP addresses and
 * bare suffixes.
 */
export const registrableDomain = (host: string): string | null =>
  isReserved(host) ? host.replace(/^www\./, '') : facts(host).domain

/** `host` is a host name, already cut out of any URL. Subdomains are kept, a leading `www.` is not. */
export const normaliseDomain = (host: string): Normalised => {
  const ascii = toHost(host.replace(/^[*.]+/, ''))
  if (ascii === null) return refuse('not_a_domain')
  if (isIpAddress(ascii)) return refuse('ip_address')
  if (!asciiEnding.test(ascii)) return refuse('not_a_domain')
  const registrable = registrableDomain(ascii)
  if (registrable === null) return refuse('public_suffix')
  let bare = ascii
  while (bare.startsWith('www.') && bare !== registrable) bare = bare.slice(4)
  return /(?:^|\.)(?:\.|$)|[^a-z0-9._-]/.test(bare)
    ? refuse('not_a_domain')
    : accept('domain', bare)
}
