// @ts-check
import './comfort.js'

// Counts down to the next codes and loads them. Without scripts there is the link beside it.

/** @type {HTMLElement | null} */
const clock = document.querySelector('[data-code-seconds]')
const ends = performance.now() + Number(clock?.dataset.codeSeconds ?? 30) * 1000

function tick() {
  const left = Math.max(0, Math.ceil((ends - performance.now()) / 1000))
  const shown = document.querySelector('[data-code-left]')
  const bar = document.querySelector('[data-code-progress]')
  if (shown) shown.textContent = String(left)
  if (bar instanceof HTMLProgressElement) bar.value = left
  if (left === 0 && document.visibilityState === 'visible') location.reload()
}

if (clock) {
  setInterval(tick, 1000)
  document.addEventListener('visibilitychange', tick)
}
