import { parse } from 'tldts'

/** Where webhooks may go. `loopback` is for development: plain http, one's own machine, any port. */
export type TargetRules = Readonly<{ ports: readonly number[]; loopback: boolean }>

export const productionRules: TargetRules = { ports: [443, 8443], loopback: false }

export const maxUrlLength = 1024

export type TargetRefusal =
  | 'url_missing'
  | 'url_too_long'
  | 'url_malformed'
  | 'url_not_https'
  | 'url_with_password'
  | 'url_with_fragment'
  | 'port_not_allowed'
  | 'host_is_address'
  | 'host_not_public'

/** `host`: lower case, in Punycode, without a last dot; what the certificate must name. */
export type Target = Readonly<{
  url: string
  host: string
  port: number
  path: string
  tls: boolean
}>

export type TargetResult = { ok: true; target: Target } | { ok: false; reason: TargetRefusal }

/**
 * Reads an address that somebody wants messages sent to (OWASP, Server-Side Request Forgery
 * Prevention): a public name over https, and nothing that two readers may take for different hosts.
 * What the name resolves to is judged anew at each sending.
 */
export function readTarget(typed: string, rules: TargetRules): TargetResult {
  const text = typed.trim()
  if (text === '') return { ok: false, reason: 'url_missing' }
  if (text.length > maxUrlLength) return { ok: false, reason: 'url_too_long' }
  // The URL parser drops line breaks and tabs, and reads a backslash as a slash: others do not.
  if (/[\s\\]|\p{Cc}/u.test(text) || !URL.canParse(text))
    return { ok: false, reason: 'url_malformed' }
  const url = new URL(text)
  const tls = url.protocol === 'https:'
  if (!tls && !(rules.loopback && url.protocol === 'http:'))
    return { ok: false, reason: 'url_not_https' }
  if (url.username !== '' || url.password !== '' || /^[^/]*\/\/[^/]*@/.test(text))
    return { ok: false, reason: 'url_with_password' }
  if (text.includes('#')) return { ok: false, reason: 'url_with_fragment' }
  const port = url.port === '' ? (tls ? 443 : 80) : Number(url.port)
  if (!rules.loopback && !rules.ports.includes(port))
    return { ok: false, reason: 'port_not_allowed' }
  const host = url.hostname.replace(/\.$/, '')
  const refusal = rules.loopback ? null : refusedHost(host)
  if (refusal) return { ok: false, reason: refusal }
  // Without the last dot, too: a receiver's certificate and server do not name it.
  url.hostname = host
  return { ok: true, target: { url: url.href, host, port, path: url.pathname + url.search, tls } }
}

/**
 * The parser has turned decimal, octal, hexadecimal and short spellings into addresses by now. A name
 * must lie under a suffix of the public root: so `localhost`, `internal`, `local`, `test` and names
 * without a dot have no way in.
 */
function refusedHost(host: string): TargetRefusal | null {
  const { isIp, isIcann, domain } = parse(host)
  if (isIp || /^[\d.]+$/.test(host) || host.includes(':')) return 'host_is_address'
  const named = domain !== null && isIcann === true
  const labels = host.split('.')
  const readable = labels.every((label) => /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/.test(label))
  if (!named || !readable || host.length > 253) return 'host_not_public'
  // RFC 6761, RFC 8375: names that resolvers answer by themselves.
  return /(?:^|\.)(?:arpa|localhost|onion|alt|invalid)$/.test(host) ? 'host_not_public' : null
}
