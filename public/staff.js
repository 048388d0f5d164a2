// @ts-check
import './comfort.js'
import { define, goTo, run } from './commands.js'
import './palette.js'

// Keys for those who work here all day, and where the focus is when a page opens. The sheet of keys
// says which there are; nothing happens while someone types in a field or holds a modifier.

const GO_MS = 1500
/** On this device: single keys are off (WCAG 2.1.4). */
const OFF = 'harborlight-keys-off'

/** @type {Map<string, string[]>} Keys, pressed one after the other, and the commands that they may mean. */
const bound = new Map()
for (const row of document.querySelectorAll('#keys [data-keys]')) {
  const { keys = '', runs = '' } = row instanceof HTMLElement ? row.dataset : {}
  bound.set(keys, [...(bound.get(keys) ?? []), runs])
}
const firsts = new Set(
  [...bound.keys()].filter((keys) => keys.includes(' ')).map((keys) => keys[0]),
)

let first = ''
/** @type {ReturnType<typeof setTimeout> | undefined} */
let firstTimer

/** @param {EventTarget | null} target */
function isTyping(target) {
  return (
    target instanceof Element &&
    // Until the next frame the field of a dialog that has closed still has the focus.
    target.closest('dialog:not([open])') === null &&
    target.closest(
      'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]',
    ) !== null
  )
}

/** @param {string} key */
function awaitSecond(key) {
  clearTimeout(firstTimer)
  first = key
  if (key) firstTimer = setTimeout(() => awaitSecond(''), GO_MS)
}

/** What a key does; answers whether it did anything. @param {string} key */
function press(key) {
  if (first) {
    const keys = `${first} ${key}`
    awaitSecond('')
    return (bound.get(keys) ?? []).some(run)
  }
  if (firsts.has(key)) {
    awaitSecond(key)
    return true
  }
  return (bound.get(key) ?? []).some(run)
}

const areOff = () => localStorage.getItem(OFF) === 'yes'

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.altKey) return
  const open = document.querySelector('dialog[open]')
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k' && !event.shiftKey) {
    if ((!open || open.id === 'palette') && run('palette')) event.preventDefault()
    return
  }
  if (event.ctrlKey || event.metaKey) return
  if (isTyping(event.target)) {
    const leaves = event.key === 'Escape' && !open && event.target instanceof HTMLElement
    if (leaves && event.target instanceof HTMLElement) event.target.blur()
    return
  }
  if (areOff() || (open && !(open.id === 'keys' && event.key === '?'))) return
  if (press(event.key)) event.preventDefault()
})

/* The sheet, and turning keys off */

const sheet = document.getElementById('keys')
const off = sheet?.querySelector('[data-keys-switch]')
const said = sheet?.querySelector('[data-keys-status]')

function showSwitch() {
  if (!(off instanceof HTMLElement) || !(said instanceof HTMLElement)) return
  off.textContent = (areOff() ? off.dataset.on : off.dataset.off) ?? ''
  said.textContent = areOff() ? (said.dataset.isOff ?? '') : ''
}

off?.addEventListener('click', () => {
  if (areOff()) localStorage.removeItem(OFF)
  else localStorage.setItem(OFF, 'yes')
  showSwitch()
})
showSwitch()

define('keys', () => {
  if (!(sheet instanceof HTMLDialogElement)) return false
  if (sheet.open) sheet.close()
  else sheet.showModal()
})

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('[data-command]') : null
  if (!(button instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.shiftKey) return
  const { command } = button.dataset
  if ((command === 'keys' || command === 'palette') && run(command)) event.preventDefault()
})

/* Rows and search */

/** @returns {HTMLElement[]} */
function rows() {
  return [...document.querySelectorAll('tr[data-row]')].filter((row) => row instanceof HTMLElement)
}

const rowHere = () => rows().findIndex((row) => row.contains(document.activeElement))

/** @param {number} by */
function walk(by) {
  const all = rows()
  const here = rowHere()
  const next = all[here < 0 ? (by > 0 ? 0 : all.length - 1) : here + by]
  if (all.length === 0) return false
  /** @type {HTMLElement | null} */
  const link = next?.querySelector('.row-link') ?? null
  link?.focus({ preventScroll: true })
  if (link) next?.scrollIntoView({ block: 'nearest' })
  return true
}

define('row_next', () => walk(1))
define('row_previous', () => walk(-1))
define('row_open', () => false)
define('row_choose', () => {
  const box = rows()[rowHere()]?.querySelector('input[type=checkbox]')
  if (!(box instanceof HTMLElement)) return false
  box.click()
})
define('search', () => {
  /** @type {HTMLInputElement | null} */
  const field = document.querySelector('[data-search]')
  field?.focus()
  field?.select()
  return field !== null
})

/* Where the work goes on when a page opens */

function arrive() {
  // What is wrong comes first; comfort.js has its focus.
  if (document.querySelector('[data-error-summary]')) return
  const done = document.querySelector('main [data-said]')
  if (done instanceof HTMLElement) return goTo(done)
  const part =
    location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)))
  if (part) return arriveAt(part)
  // Back in a list: where one left it.
  const from = document.referrer.startsWith(`${location.origin}/`)
    ? new URL(document.referrer)
    : null
  const row = rows().find(
    (one) => one.querySelector('.row-link')?.getAttribute('href') === from?.pathname,
  )
  const link = row?.querySelector('.row-link')
  if (link instanceof HTMLElement && from?.pathname !== location.pathname) goTo(link)
}

/** @param {HTMLElement} part */
function arriveAt(part) {
  const field = part.matches('input, select, textarea, button')
  const heading = field ? null : part.querySelector('h2, h3')
  if (heading instanceof HTMLElement) {
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  } else if (part.id !== 'main') goTo(part)
}

// Only then has the browser moved to the fragment, which takes the focus off anything that can't have it.
addEventListener('load', () => {
  if (document.activeElement === document.body) arrive()
})

// A change of many cases goes on slice by slice; without this file somebody presses the button.
const goesOn = document.querySelector('form[data-go-on] button')
if (goesOn instanceof HTMLButtonElement) goesOn.click()
