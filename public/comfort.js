// @ts-check
// Comfort that citizens', staff's and agencies' pages share. Every page works without it. It listens on the document, so
// it does not care when parts are replaced; it keeps nothing on the device and sends nothing anywhere.

document.documentElement.dataset.js = ''

/* Copy, print, save */

const SAID_MS = 4000

/** @param {HTMLElement} button */
async function copy(button) {
  try {
    await navigator.clipboard.writeText(button.dataset.copy ?? '')
    say(button, button.dataset.copied ?? '')
  } catch {
    selectReceipt()
    say(button, button.dataset.copyFailed ?? '')
  }
}

/**
 * In the status line beside the button, or for a moment in the button itself.
 * @param {HTMLElement} button
 * @param {string} text
 */
function say(button, text) {
  const status = document.querySelector('[data-copy-status]')
  if (status) {
    status.textContent = text
    return
  }
  const [label] = button.childNodes
  if (!label || button.dataset.said !== undefined) return
  const before = label.textContent
  button.dataset.said = ''
  button.setAttribute('aria-live', 'polite')
  label.textContent = text
  setTimeout(() => {
    label.textContent = before
    delete button.dataset.said
  }, SAID_MS)
}

function selectReceipt() {
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

/** @param {MouseEvent} event */
function press(event) {
  const target = event.target instanceof Element ? event.target : null
  /** @type {HTMLElement | null} */
  const button = target?.closest('[data-copy], [data-print], [data-download]') ?? null
  if (!button) return
  if (button.dataset.copy !== undefined) void copy(button)
  else if (button.dataset.download !== undefined) download(button)
  else print()
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
  const language = document.documentElement.lang || undefined
  const text = words.replace('{n}', new Intl.NumberFormat(language).format(Math.abs(left)))
  shown.textContent = text
  shown.classList.toggle('count-over', left < 0)
  announceLater(target.dataset.count, text)
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

/* One press sends once; a second try after a while is always let through, for the network may have failed. */

const RETRY_MS = 3000
/** @type {WeakMap<HTMLFormElement, { at: number, by: Element | null }>} */
const sent = new WeakMap()

/** @param {SubmitEvent} event */
function stopDoubleSubmit(event) {
  const form = event.target
  if (event.defaultPrevented || !(form instanceof HTMLFormElement)) return
  const before = sent.get(form)
  if (before && before.by === event.submitter && event.timeStamp - before.at < RETRY_MS) {
    event.preventDefault()
    return
  }
  sent.set(form, { at: event.timeStamp, by: event.submitter })
}

document.addEventListener('click', press)
document.addEventListener('input', (event) => count(event.target))
document.addEventListener('submit', stopDoubleSubmit)

/** @type {HTMLElement | null} */
const summary = document.querySelector('[data-error-summary]')
summary?.focus()
for (const area of document.querySelectorAll('textarea[data-count]')) count(area)
