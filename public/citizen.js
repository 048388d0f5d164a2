// @ts-check
// Comfort only: every page works without this file. It listens on the document, so it does not care when parts are
// replaced, keeps nothing on the device and sends nothing anywhere.

document.documentElement.dataset.js = ''

/* Leave this page: https://design-system.service.gov.uk/components/exit-this-page/ */

const SHIFTS = 3
const WITHIN_MS = 5000

/** @type {{ presses: number, timer: ReturnType<typeof setTimeout> | undefined }} */
const exit = { presses: 0, timer: undefined }

/** @returns {HTMLElement | null} */
function exitBox() {
  return document.querySelector('[data-exit]')
}

/** @param {string} text */
function sayExit(text) {
  const status = document.querySelector('[data-exit-status]')
  if (status) status.textContent = text
}

function forgetPresses() {
  exit.presses = 0
  clearTimeout(exit.timer)
  sayExit('')
}

function leave() {
  const box = exitBox()
  if (!box?.dataset.exit) return
  const blank = document.createElement('div')
  blank.className = 'exit-blank'
  document.body.append(blank)
  document.title = '\u200b'
  sayExit(box.dataset.pressed3 ?? '')
  // replace, not assign: Back must not return here.
  location.replace(box.dataset.exit)
}

/** @param {KeyboardEvent} event */
function countShift(event) {
  const box = exitBox()
  if (!box) return
  if (event.key !== 'Shift') {
    if (exit.presses > 0) forgetPresses()
    return
  }
  if (event.repeat) return
  exit.presses += 1
  clearTimeout(exit.timer)
  exit.timer = setTimeout(forgetPresses, WITHIN_MS)
  if (exit.presses >= SHIFTS) leave()
  else sayExit((exit.presses === 1 ? box.dataset.pressed1 : box.dataset.pressed2) ?? '')
}

/* Keep the receipt */

/** @param {HTMLElement} button */
async function copy(button) {
  const status = document.querySelector('[data-copy-status]')
  try {
    await navigator.clipboard.writeText(button.dataset.copy ?? '')
    if (status) status.textContent = button.dataset.copied ?? ''
  } catch {
    selectCode()
    if (status) status.textContent = button.dataset.copyFailed ?? ''
  }
}

function selectCode() {
  const code = document.querySelector('[data-receipt-code]')
  const selection = getSelection()
  if (!code || !selection) return
  const range = document.createRange()
  range.selectNodeContents(code)
  selection.removeAllRanges()
  selection.addRange(range)
}

/** @param {HTMLElement} button */
function download(button) {
  const blob = new Blob([button.dataset.downloadText ?? ''], { type: 'text/plain;charset=utf-8' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = button.dataset.download ?? 'receipt.txt'
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/* Count along while someone writes */

/** @param {EventTarget | null} target */
function count(target) {
  if (!(target instanceof HTMLTextAreaElement) || !target.dataset.count) return
  const shown = document.getElementById(target.dataset.count)
  if (!shown) return
  // As the server counts, after it has turned CRLF into LF.
  const left = Number(shown.dataset.limit) - target.value.length
  const words = (left < 0 ? shown.dataset.over : shown.dataset.left) ?? ''
  const number = new Intl.NumberFormat(document.documentElement.lang || undefined).format(
    Math.abs(left),
  )
  shown.textContent = words.replace('{n}', number)
  shown.classList.toggle('count-over', left < 0)
  announceLater(target.dataset.count, shown.textContent)
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let announcing

/**
 * Only after a pause: a screen reader must not speak at every key.
 * @param {string} id
 * @param {string} text
 */
function announceLater(id, text) {
  clearTimeout(announcing)
  announcing = setTimeout(() => {
    const status = document.querySelector(`[data-count-status="${CSS.escape(id)}"]`)
    if (status) status.textContent = text
  }, 1000)
}

/* One press sends once, but a second try after a while is always let through (the network may have failed). */

const RETRY_MS = 3000
/** @type {WeakMap<HTMLFormElement, { at: number, by: Element | null }>} */
const sent = new WeakMap()

/** @param {SubmitEvent} event */
function stopDoubleSubmit(event) {
  const form = event.target
  if (!(form instanceof HTMLFormElement)) return
  const before = sent.get(form)
  if (before && before.by === event.submitter && event.timeStamp - before.at < RETRY_MS) {
    event.preventDefault()
    return
  }
  sent.set(form, { at: event.timeStamp, by: event.submitter })
}

/** @param {MouseEvent} event */
function onClick(event) {
  const target = event.target instanceof Element ? event.target : null
  const button = /** @type {HTMLElement | null} */ (
    target?.closest('[data-copy], [data-print], [data-download], .exit-link')
  )
  if (!button) return
  if (button.matches('.exit-link')) {
    // A modified click asks for a new tab: the browser may have it.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    leave()
  } else if (button.dataset.copy !== undefined) void copy(button)
  else if (button.dataset.download !== undefined) download(button)
  else print()
}

function start() {
  /** @type {HTMLElement | null} */
  const summary = document.querySelector('[data-error-summary]')
  summary?.focus()
  for (const area of document.querySelectorAll('textarea[data-count]')) count(area)
}

/** Came back by the Back button: the page may be a kept copy, with the blank still on it. */
function reset() {
  for (const blank of document.querySelectorAll('.exit-blank')) blank.remove()
  forgetPresses()
}

document.addEventListener('keydown', countShift)
document.addEventListener('click', onClick)
document.addEventListener('input', (event) => count(event.target))
document.addEventListener('submit', stopDoubleSubmit)
addEventListener('pageshow', (event) => {
  if (event.persisted) reset()
})
start()
