// @ts-check
// Shows how far an upload is. Without it the form sends the same files in the same way, only silently. It keeps nothing
// and sends nothing that the form would not send.

/** @type {XMLHttpRequest | null} */
let sending = null

/** @param {SubmitEvent} event */
function upload(event) {
  const form = event.target
  if (event.defaultPrevented || !(form instanceof HTMLFormElement)) return
  const box = form.querySelector('[data-upload]')
  const input = box?.querySelector('input[type="file"]')
  if (!(box instanceof HTMLElement) || !(input instanceof HTMLInputElement)) return
  if (!input.files || input.files.length === 0) return
  event.preventDefault()
  if (sending) return
  send(form, event.submitter, box)
}

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement | null} button
 * @param {HTMLElement} box
 */
function send(form, button, box) {
  const data = new FormData(form)
  if (button instanceof HTMLButtonElement && button.name) data.append(button.name, button.value)
  const show = shownIn(box)
  const request = new XMLHttpRequest()
  sending = request
  request.upload.onprogress = (event) => {
    if (event.lengthComputable) show(event.loaded / event.total)
  }
  request.onload = () => {
    sending = null
    arrive(request, form)
  }
  request.onerror = () => {
    sending = null
    show(null)
  }
  request.open('POST', form.action)
  request.responseType = 'document'
  request.send(data)
  show(0)
}

/**
 * A bar and words under the file input. Null says that the network failed.
 * @param {HTMLElement} box
 * @returns {(part: number | null) => void}
 */
function shownIn(box) {
  box.querySelector('.upload-progress')?.remove()
  const area = document.createElement('div')
  area.className = 'upload-progress'
  const bar = document.createElement('progress')
  bar.max = 1
  const words = document.createElement('p')
  words.setAttribute('role', 'status')
  area.append(bar, words)
  box.append(area)
  const percent = new Intl.NumberFormat(document.documentElement.lang || undefined, {
    style: 'percent',
  })
  let said = -1
  return (part) => {
    bar.hidden = part === null
    words.classList.toggle('field-error', part === null)
    if (part === null) {
      words.textContent = box.dataset.cutOff ?? ''
      return
    }
    bar.value = part
    // A screen reader is told at each quarter, not at each packet.
    const quarter = Math.floor(part * 4)
    if (quarter === said) return
    said = quarter
    words.textContent =
      part >= 1
        ? (box.dataset.sent ?? '')
        : (box.dataset.sending ?? '').replace('{percent}', percent.format(quarter / 4))
  }
}

/**
 * Where the form led: another page is gone to, the same one is shown with what it says.
 * @param {XMLHttpRequest} request
 * @param {HTMLFormElement} form
 */
function arrive(request, form) {
  const fresh = request.responseXML?.querySelector('main')
  const shown = document.querySelector('main')
  const here = new URL(request.responseURL || form.action, location.href)
  const same = here.pathname === location.pathname
  if (!fresh || !shown || !same) {
    location.assign(here)
    return
  }
  if (request.status === 429) keepChoice(form, fresh)
  shown.replaceWith(document.adoptNode(fresh))
  document.title = request.responseXML?.title || document.title
  if (request.status < 400) history.replaceState(null, '', here)
  const summary = document.querySelector('[data-error-summary]')
  if (summary instanceof HTMLElement) summary.focus()
  else document.querySelector('main')?.focus()
}

/**
 * Files that may be sent later stay chosen.
 * @param {HTMLFormElement} form
 * @param {Element} fresh
 */
function keepChoice(form, fresh) {
  const chosen = form.querySelector('input[type="file"]')
  const empty = fresh.querySelector('input[type="file"]')
  if (chosen && empty) empty.replaceWith(chosen)
}

// Before comfort.js, which then has nothing to stop: a second press while files are on their way does nothing.
document.addEventListener('submit', upload)
