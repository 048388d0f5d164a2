// @ts-check
// What the browser can bring to its canonical form by itself, so that only a part of a hash needs to be sent. It takes
// only what it is sure of: everything else goes to the server whole (tests/ui/scripts/check-value.test.ts holds it to
// what the server would read).

const TRACKING =
  /^(?:utm_[a-z_]*|fbclid|gclid|gbraid|wbraid|msclkid|ttclid|twclid|igshid|mc_eid|_ga)$/i
const HOST =
  /^(?=.{4,253}$)[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})*\.(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/

/**
 * @typedef {{ type: string, value: string }} Indicator
 * @typedef {{ wanted: Indicator[], host: string | null, front: boolean }} Reading `wanted`: narrowest first. `front`:
 *   the host itself was asked about, not a page or a mailbox on it.
 */

/**
 * @param {string} host
 * @returns {Indicator[]}
 */
function around(host) {
  const labels = host.split('.')
  return labels.slice(0, -1).map((_, at) => ({ type: 'domain', value: labels.slice(at).join('.') }))
}

/** @param {string} host */
const withoutWww = (host) => host.replace(/^(?:www\.)+(?=[^.]+\.)/, '')

/**
 * @param {string} line
 * @param {(host: string) => boolean} isServers
 * @returns {Reading | null}
 */
function readAddress(line, isServers) {
  // A full stop or the like behind an address belongs to a sentence.
  if (/[\s@[\](){}<>"'\\^`|]|[^A-Za-z0-9/=_-]$/.test(line)) return null
  const whole = /^https?:\/\//i.test(line) ? line : `https://${line}`
  if (/^https?:\/\/[^/?#]*:(?!\d+(?:[/?#]|$))/i.test(whole) || !URL.canParse(whole)) return null
  const url = new URL(whole)
  const host = url.hostname
  if (!HOST.test(host) || isServers(host) || url.username || url.password) return null
  const port = url.port === '' || url.port === '80' || url.port === '443' ? '' : `:${url.port}`
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !TRACKING.test(pair.split('=', 1)[0] ?? ''))
  const query = kept.length === 0 ? '' : `?${kept.join('&')}`
  const site = withoutWww(host)
  const front = url.pathname === '/' && query === '' && port === ''
  const page = { type: 'url', value: `https://${host}${port}${url.pathname}${query}` }
  return { wanted: front ? around(site) : [page, ...around(site)], host: site, front }
}

/**
 * @param {string} line
 * @returns {Reading | null}
 */
function readEmail(line) {
  const [, local = '', given = ''] =
    /^([A-Za-z0-9][\w.%+-]{0,63})@([A-Za-z0-9.-]{4,253})$/.exec(line) ?? []
  if (local === '' || /^\.|\.$|\.\./.test(local) || !URL.canParse(`https://${given}/`)) return null
  const host = new URL(`https://${given}/`).hostname
  if (!HOST.test(host)) return null
  const email = { type: 'email', value: `${local.toLowerCase()}@${host}` }
  return { wanted: [email, ...around(host)], host, front: false }
}

/**
 * @param {string} line
 * @returns {Reading | null}
 */
function readPhone(line) {
  if (!/^\+\d{1,3}(?:[ .-]?\d{2,}){1,6}$/.test(line)) return null
  const digits = line.replace(/\D/g, '')
  // A zero after the country's code may be one to leave out: the server knows.
  if (digits.length < 9 || digits.length > 15 || /^\d{1,3}0/.test(digits)) return null
  return { wanted: [{ type: 'phone', value: `+${digits}` }], host: null, front: false }
}

/**
 * @param {string} line
 * @returns {Reading | null}
 */
function readWallet(line) {
  // Mixed case carries a checksum, which the server checks.
  if (!/^0x(?:[0-9a-f]{40}|[0-9A-F]{40})$/.test(line)) return null
  return {
    wanted: [{ type: 'wallet', value: `eth:${line.toLowerCase()}` }],
    host: null,
    front: false,
  }
}

/**
 * What a typed line stands for, or null where the server must read it.
 * @param {string} text
 * @param {(host: string) => boolean} isServers Hosts whose pages are accounts, apps or links to elsewhere.
 * @returns {Reading | null}
 */
export function readLine(text, isServers) {
  const line = text.trim()
  if (line.length > 500 || /[^\x20-\x7e]/.test(line)) return null
  return readPhone(line) ?? readWallet(line) ?? readEmail(line) ?? readAddress(line, isServers)
}
