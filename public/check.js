// @ts-check
import { readLine } from './check-value.js'

// Ask without telling: three hex digits of a SHA-256 are sent, and the answer is picked out here.

const PREFIX = 3
const BANDS = ['1-2', '3-9', '10-49', '50-249', '250+']

/**
 * @typedef {{ suffix: string, reports: string, since: string }} Reported
 * @typedef {{ suffix: string, as: string, covers: string }} Known
 * @typedef {{ reported: Reported[], known: Known[] }} Range
 */

/** @param {string} text */
async function hashOf(text) {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * @param {string} prefix
 * @returns {Promise<Range>}
 */
async function rangeOf(prefix) {
  const response = await fetch(`/api/check/${prefix}`, { credentials: 'omit' })
  if (!response.ok) throw new Error(String(response.status))
  return response.json()
}

/**
 * @param {import('./check-value.js').Reading} reading
 * @param {RegExp} government Ends of host names that registries give only to governments.
 */
async function ask({ wanted, host, front }, government) {
  const hashes = await Promise.all(wanted.map(({ type, value }) => hashOf(`${type}|${value}`)))
  const prefixes = [...new Set(hashes.map((hash) => hash.slice(0, PREFIX)))]
  const ranges = new Map(
    await Promise.all(
      prefixes.map(async (prefix) => /** @type {const} */ ([prefix, await rangeOf(prefix)])),
    ),
  )
  for (const hash of hashes) {
    const found = ranges
      .get(hash.slice(0, PREFIX))
      ?.reported.filter(({ suffix }) => suffix === hash.slice(PREFIX))
      .sort((a, b) => BANDS.indexOf(b.reports) - BANDS.indexOf(a.reports))[0]
    if (found) return { answer: 'reported', band: found.reports, since: found.since }
  }
  for (const [at, hash] of hashes.entries()) {
    const found = ranges
      .get(hash.slice(0, PREFIX))
      ?.known.find(({ suffix }) => suffix === hash.slice(PREFIX))
    if (!found) continue
    const itself = front && at === 0
    const mailbox = wanted[0]?.type === 'email'
    if (mailbox && found.as === 'public_service') continue
    if (found.covers === 'below' || itself) return { answer: `known-${found.as}` }
  }
  return { answer: host !== null && government.test(host) ? 'known-organisation' : 'nothing' }
}

/**
 * The Monday of an ISO week, in the reader's language.
 * @param {string} week
 */
function dayOf(week) {
  const [year = 0, number = 0] = week.split('-W').map(Number)
  const fourth = new Date(Date.UTC(year, 0, 4))
  const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * 86_400_000
  return new Intl.DateTimeFormat(document.documentElement.lang, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(monday + (number - 1) * 604_800_000))
}

/**
 * @param {HTMLElement} place
 * @param {{ answer: string, band?: string, since?: string }} found
 */
function show(place, { answer, band = '', since = '' }) {
  /** @type {HTMLTemplateElement | null} */
  const template = document.querySelector(`template[data-answer="${answer}"]`)
  if (!template) return
  const content = /** @type {DocumentFragment} */ (template.content.cloneNode(true))
  for (const slot of content.querySelectorAll('[data-band]'))
    slot.toggleAttribute('hidden', slot.getAttribute('data-band') !== band)
  for (const slot of content.querySelectorAll('[data-since]'))
    slot.textContent = (slot.textContent ?? '').replace('{day}', since && dayOf(since))
  place.replaceChildren(content)
  place.focus()
}

/** @param {SubmitEvent} event */
async function check(event) {
  const form = /** @type {HTMLFormElement} */ (event.target)
  /** @type {HTMLElement | null} */
  const place = document.querySelector('[data-check-place]')
  if (!place || !crypto.subtle) return
  const servers = (form.dataset.serverHosts ?? '').split(' ')
  const data = new FormData(form)
  // A number of a chosen country is a phone's or an account's: the server knows the plans of both.
  const reading = data.get('country')
    ? null
    : readLine(
        String(data.get('what') ?? ''),
        (host) => servers.some((one) => host === one || host.endsWith(`.${one}`)),
        JSON.parse(form.dataset.nameForms ?? 'null'),
        String(data.get('platform') ?? ''),
      )
  if (!reading) return
  event.preventDefault()
  event.stopImmediatePropagation()
  try {
    show(place, await ask(reading, new RegExp(form.dataset.government || '(?!)')))
  } catch {
    // Not reached, or asked too often: nothing is sent whole behind the person's back.
    show(place, { answer: 'failed' })
  }
}

for (const form of document.querySelectorAll('form[data-check]'))
  form.addEventListener('submit', (event) => void check(/** @type {SubmitEvent} */ (event)))
