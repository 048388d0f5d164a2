// @ts-check
import './comfort.js'

// Leave this page: https://design-system.service.gov.uk/components/exit-this-page/

const SHIFTS = 3
const WITHIN_MS = 5000

let presses = 0
/** @type {ReturnType<typeof setTimeout> | undefined} */
let forgetting

/** @returns {HTMLElement | null} */
function exitBox() {
  return document.querySelector('[data-exit]')
}

/** @param {string | undefined} text */
function say(text) {
  const status = document.querySelector('[data-exit-status]')
  if (status) status.textContent = text ?? ''
}

function forget() {
  presses = 0
  clearTimeout(forgetting)
  say('')
}

/** @param {HTMLElement} box */
function leave(box) {
  const blank = document.createElement('div')
  blank.className = 'exit-blank'
  document.body.append(blank)
  document.title = '\u200b'
  say(box.dataset.leaving)
  // replace, not assign: Back must not return here.
  location.replace(box.dataset.exit ?? '/')
}

/** @param {KeyboardEvent} event */
function countShift(event) {
  const box = exitBox()
  if (!box || event.repeat) return
  // A capital letter is Shift and a letter: it must not count towards leaving.
  if (event.key !== 'Shift') {
    if (presses > 0) forget()
    return
  }
  presses += 1
  clearTimeout(forgetting)
  forgetting = setTimeout(forget, WITHIN_MS)
  if (presses >= SHIFTS) leave(box)
  else say(presses === 1 ? box.dataset.once : box.dataset.twice)
}

/** @param {MouseEvent} event */
function leaveByLink(event) {
  const box = exitBox()
  const link = event.target instanceof Element ? event.target.closest('.exit-link') : null
  // With a key held the browser may open its new tab.
  if (!box || !link || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  leave(box)
}

document.addEventListener('keydown', countShift)
document.addEventListener('click', leaveByLink)
// Came back all the same: the browser may have kept the page with the blank over it.
addEventListener('pageshow', (event) => {
  if (!event.persisted) return
  for (const blank of document.querySelectorAll('.exit-blank')) blank.remove()
  forget()
})
