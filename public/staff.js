// @ts-check
import './comfort.js'

// Keys for those who work here all day. Nothing happens while someone types in a field or holds a modifier.

const GO_MS = 1500

let awaitingGo = false
/** @type {ReturnType<typeof setTimeout> | undefined} */
let goTimer

/** @param {EventTarget | null} target */
function isTyping(target) {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable]') !== null
  )
}

/** @returns {HTMLElement[]} */
function rows() {
  return [...document.querySelectorAll('tr[data-row]')].filter((row) => row instanceof HTMLElement)
}

/** @param {number} by */
function walk(by) {
  const all = rows()
  const here = all.findIndex((row) => row.contains(document.activeElement))
  const next = all[here < 0 ? (by > 0 ? 0 : all.length - 1) : here + by]
  /** @type {HTMLElement | null} */
  const link = next?.querySelector('.row-link') ?? null
  if (!next || !link) return
  link.focus({ preventScroll: true })
  next.scrollIntoView({ block: 'nearest' })
}

/** @param {string} selector */
function follow(selector) {
  /** @type {HTMLElement | null} */
  const target = document.querySelector(selector)
  target?.click()
  return target !== null
}

function showKeys() {
  const sheet = document.getElementById('keys')
  if (!(sheet instanceof HTMLDialogElement)) return
  if (sheet.open) sheet.close()
  else sheet.showModal()
}

function search() {
  /** @type {HTMLInputElement | null} */
  const field = document.querySelector('[data-search]')
  field?.focus()
  field?.select()
  return field !== null
}

/** @param {boolean} on */
function awaitGo(on) {
  clearTimeout(goTimer)
  awaitingGo = on
  if (on) goTimer = setTimeout(() => awaitGo(false), GO_MS)
}

/**
 * What a key does; answers whether it did anything.
 * @param {string} key
 */
function act(key) {
  if (awaitingGo) {
    awaitGo(false)
    return follow(`[data-go="${CSS.escape(key)}"]`)
  }
  if (key === 'g') awaitGo(true)
  else if (key === 'j') walk(1)
  else if (key === 'k') walk(-1)
  else if (key === '?') showKeys()
  else if (key === '/') return search()
  else return key.length === 1 && follow(`[data-key="${CSS.escape(key)}"]:not(:disabled)`)
  return true
}

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
  if (isTyping(event.target)) {
    if (event.key === 'Escape' && event.target instanceof HTMLElement) event.target.blur()
    return
  }
  const open = document.querySelector('dialog[open]')
  if (open && event.key !== '?') return
  if (act(event.key)) event.preventDefault()
})

document.addEventListener('click', (event) => {
  if (event.target instanceof Element && event.target.closest('[data-show-keys]')) showKeys()
})

// A change of many cases goes on slice by slice; without this file somebody presses the button.
const goesOn = document.querySelector('form[data-go-on] button')
if (goesOn instanceof HTMLButtonElement) goesOn.click()
