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
 *   the host or the name itself was asked about, not a page or a mailbox on it.
 * @typedef {{ words: string[], front: string[], behind: string[] }} NameForms Legal forms, which are no part of a name.
 */

// Accounts whose names are plain: where a name can be a number or an invitation, the server reads it.
const HANDLES = {
  telegram: /^@?[a-z][a-z_]{3,31}\d{0,4}$/,
  wechat: /^@?[a-z][a-z_-]{5,15}\d{0,4}$/,
  instagram: /^@?[a-z][a-z_]{1,20}\d{0,4}$/,
  tiktok: /^@?[a-z][a-z_]{1,16}\d{0,4}$/,
  facebook: /^@?[a-z]{3,40}\d{0,4}$/,
  kakaotalk: /^@?[a-z][a-z_]{2,15}\d{0,4}$/,
}

// Lengths of IBANs by country: https://www.swift.com/standards/data-standards/iban-international-bank-account-number
const IBANS =
  'AD24AE23AL28AT20AZ28BA20BE16BG22BH22BR29BY28CH21CR22CY28CZ24DE22DK18DO28EE20EG29ES24FI18FO18FR27GB22GE22GI23GL18GR27GT28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21MC27MD24ME22MK19MR27MT31MU30NL18NO15PK24PL28PS29PT25QA29RO24RS22SA24SC31SE24SI19SK24SM27ST25SV28TL23TN24TR26UA29VA22VG24XK20'

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
 * `platform: name`, or a name where the platform was chosen.
 * @param {string} line
 * @param {string} chosen
 * @returns {Reading | null}
 */
function readHandle(line, chosen) {
  const [, stated, rest = ''] = /^([a-z]{3,12}): ?(.*)$/i.exec(line) ?? []
  const platform = (stated ?? chosen).toLowerCase()
  const name = (stated === undefined ? line : rest).toLowerCase()
  if (!Object.hasOwn(HANDLES, platform) || !/[a-z0-9]$/.test(name)) return null
  // "id12" may be an ID, which is 12, or a name: the server knows.
  if (/^@?(?:id|username|handle|acc(?:oun)?t|nick|no|num|number)(?![a-z])/.test(name)) return null
  if (!HANDLES[/** @type {keyof typeof HANDLES} */ (platform)].test(name)) return null
  const value = `${platform}:${name.replace('@', '')}`
  return { wanted: [{ type: 'handle', value }], host: null, front: true }
}

/**
 * @param {string} line
 * @returns {Reading | null}
 */
function readIban(line) {
  const iban = line
    .replace(/^iban[: ]\s*/i, '')
    .replace(/ /g, '')
    .toUpperCase()
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{8,30}$/.test(iban)) return null
  if (!IBANS.includes(`${iban.slice(0, 2)}${iban.length}`)) return null
  const digits = (iban.slice(4) + iban.slice(0, 4)).replace(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  )
  if (BigInt(digits) % 97n !== 1n) return null
  return { wanted: [{ type: 'bank_account', value: `iban:${iban}` }], host: null, front: true }
}

/** @param {string} text */
const foldName = (text) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()

/**
 * @param {string} name
 * @param {NameForms} forms
 * @returns {string}
 */
function withoutForms(name, forms) {
  const front = forms.front.find((form) => name.startsWith(form)) ?? ''
  const behind = forms.behind.find((form) => name.slice(front.length).endsWith(form)) ?? ''
  const words = name
    .slice(front.length, name.length - behind.length)
    .trim()
    .split(' ')
  while (words.length > 1 && forms.words.includes(words[words.length - 1] ?? '')) words.pop()
  while (words.length > 1 && ['pt', 'cv', 'ooo'].includes(words[0] ?? '')) words.shift()
  const bare = words.join(' ')
  return bare === '' || bare === name ? name : withoutForms(bare, forms)
}

/**
 * One to eight words that can be nothing else than a name.
 * @param {string} line
 * @param {NameForms | null} forms
 * @returns {Reading | null}
 */
function readCompany(line, forms) {
  const isName =
    /^\p{L}[\p{L}\p{M}]{1,23}(?:(?:[.,]{0,2} (?:& )?|[&-])\p{L}[\p{L}\p{M}]{0,23}){0,7}\.?$/u
  if (forms === null || !isName.test(line)) return null
  // Letters that are folded by a table of the server's, and dots that could be a site's.
  if (/[đłøßæœı]/i.test(line) || /\.\S/.test(line.replace(/\.,/g, ','))) return null
  const value = withoutForms(foldName(line), forms)
  return { wanted: [{ type: 'company', value }], host: null, front: true }
}

/**
 * What a typed line stands for, or null where the server must read it.
 * @param {string} text
 * @param {(host: string) => boolean} isServers Hosts whose pages are accounts, apps or links to elsewhere.
 * @param {NameForms | null} forms Null where the page has none: then names are the server's.
 * @param {string} [platform] The one that was chosen, where one was.
 * @returns {Reading | null}
 */
export function readLine(text, isServers, forms, platform = '') {
  const line = text.trim()
  if (line.length > 500) return null
  if (platform !== '') return /^[\x20-\x7e]+$/.test(line) ? readHandle(line, platform) : null
  if (/[^\x20-\x7e]/.test(line)) return readCompany(line, forms)
  return (
    readPhone(line) ??
    readWallet(line) ??
    readEmail(line) ??
    readHandle(line, '') ??
    readIban(line) ??
    readAddress(line, isServers) ??
    readCompany(line, forms)
  )
}
