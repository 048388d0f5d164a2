import { toHost } from '#core/indicator/normalise/domain.ts'
import { accept, type Normalised, refuse } from '#core/indicator/normalise/outcome.ts'
import { carriedAddress } from '#core/indicator/normalise/redirect.ts'
import { readableText } from '#core/indicator/readable.ts'

// Click identifiers differ per visitor, so they would hide that two people saw the same page.
const trackingParameter =
  /^(?:utm_[a-z_]*|fbclid|gclid|gbraid|wbraid|msclkid|ttclid|twclid|igshid|mc_eid|_ga)$/i

const ending = /\.(?:[a-z]{2,63}|xn--[a-z0-9-]+)$/
const scheme = /^[a-z][a-z0-9+.-]{0,20}:/i
const wrapped = /^(?:<(.*)>|\((.*)\)|"(.*)"|'(.*)')$/s
const ipAddress = /^\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}$/

const unwrapped = (raw: string): string =>
  wrapped
    .exec(raw)
    ?.slice(1)
    .find((inside) => inside !== undefined) ?? raw

const parsed = (raw: string): URL | null => {
  const bare = unwrapped(raw).replace(/^(?:https?:\/\/){1,4}(?=https?:\/\/)/i, '')
  const address = /^https?:\/\//i.test(bare)
    ? bare
    : /^(?:ftp|wss?):\/\//i.test(bare)
      ? bare.replace(/^[a-z]+/i, 'https')
      : bare.replace(/^\/\//, '')
  const absolute = /^https?:/i.test(address) ? address : `https://${address}`
  // `javascript:…` and the like: something before the first slash that is a scheme, not host:port.
  if (absolute !== address && scheme.test(address) && !/^[^/]*:\d/.test(address)) return null
  if (!URL.canParse(absolute)) return null
  const url = new URL(absolute)
  const carried = carriedAddress(url)
  // Each step is shorter than the last, so this ends.
  return carried !== null && carried.length < absolute.length ? parsed(carried) : url
}

/** The address itself, without the click counters and archives around it, as text. */
export const innermostAddress = (raw: string): string => {
  const url = URL.canParse(raw) ? carriedAddress(new URL(raw)) : null
  return url !== null && url.length < raw.length ? innermostAddress(url) : raw
}

const withoutTracking = (search: string): string => {
  const kept = search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !trackingParameter.test(pair.split('=', 1)[0] ?? ''))
  return kept.length === 0 ? '' : `?${kept.join('&')}`
}

// Nested brackets can leave what still reads as a defanged dot; encoded they are the same page.
const settled = (address: string): string =>
  readableText(address) === address
    ? address
    : address.replace(
        /[()[\]]/g,
        (bracket) => `%${bracket.charCodeAt(0).toString(16).toUpperCase()}`,
      )

/** The host of whatever a person calls an address: URL, host, host with path. Null if there is none. */
export const hostOfUrl = (raw: string): string | null => {
  const url = parsed(raw)
  return url === null ? null : toHost(url.hostname)
}

/**
 * `https://host/path?query`: http and https are one page, fragments, credentials, default ports and
 * click identifiers are dropped.
 */
export const normaliseUrl = (raw: string): Normalised => {
  const url = parsed(raw)
  if (url === null || !url.hostname.includes('.')) return refuse('not_a_url')
  const host = url.hostname.replace(/\.$/, '')
  const isIp = ipAddress.test(host)
  if (!isIp && (toHost(host) === null || !ending.test(host))) return refuse('not_a_url')
  // Bitly shows where a link leads when a plus is added; it is the same link.
  const path = /^(?:bit\.ly|bitly\.com)$/.test(host)
    ? url.pathname.replace(/\+$/, '')
    : url.pathname
  const port = url.port === '' || url.port === '80' || url.port === '443' ? '' : `:${url.port}`
  return accept('url', settled(`https://${host}${port}${path}${withoutTracking(url.search)}`))
}
