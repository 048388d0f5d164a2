// @ts-check
import { eraseNote, hasNote, lockNote, openNote } from './locked-note.js'

const KEPT = 'harborlight-kept'
const LEAST = 8

/** @param {string} name */
const part = (name) => /** @type {HTMLElement} */ (document.querySelector(`[data-${name}]`))
const words = /** @type {HTMLTextAreaElement} */ (document.getElementById('note'))
const phrase = /** @type {HTMLInputElement} */ (document.getElementById('phrase'))

/**
 * The server wrote the sentences, in the reader's language, into the status line's data.
 * @param {string} status
 * @param {string} what
 */
function say(status, what) {
  part(status).textContent = part(status).dataset[what] ?? ''
}

/* The help pages */

/** Everything that the page at hand is made of, and the help page. */
function partsOfPages() {
  const sheets = [...document.querySelectorAll('link[rel=stylesheet], link[rel=icon]')]
  const scripts = [...document.querySelectorAll('script[src]')]
  const made = [
    ...sheets.map((link) => link.getAttribute('href')),
    ...scripts.map((script) => script.getAttribute('src')),
    '/comfort.js',
    '/locked-note.js',
  ]
  return ['/offline', '/help', ...made.filter((address) => address !== null)]
}

async function keepHelp() {
  try {
    const kept = await caches.open(KEPT)
    await kept.addAll(partsOfPages())
    await navigator.serviceWorker.register('/sw.js')
    await navigator.serviceWorker.ready
    say('help-status', 'kept')
  } catch {
    say('help-status', 'failed')
  }
}

/* The note */

/** @param {'none' | 'locked' | 'open'} state */
function show(state) {
  part('note-words').hidden = state === 'locked'
  part('note-keep').hidden = state === 'locked'
  part('note-send').hidden = state === 'locked'
  part('note-open').hidden = state !== 'locked'
}

async function keepNote() {
  if (words.value.trim() === '') return say('note-status', 'empty')
  if (phrase.value.length < LEAST) return say('note-status', 'short')
  try {
    await lockNote(words.value, phrase.value)
  } catch {
    return say('note-status', 'failed')
  }
  words.value = ''
  phrase.value = ''
  show('locked')
  say('note-status', 'kept')
}

async function readNote() {
  const opened = await openNote(phrase.value)
  if (opened === null) return say('note-status', 'wrong')
  words.value = opened
  show('open')
  say('note-status', 'opened')
}

async function erase() {
  eraseNote()
  await caches.delete(KEPT)
  const workers = await navigator.serviceWorker.getRegistrations()
  for (const worker of workers) await worker.unregister()
  words.value = ''
  phrase.value = ''
  part('help-status').textContent = ''
  part('note-status').textContent = ''
  show('none')
  say('erase-status', 'erased')
}

part('help-keep').addEventListener('click', () => void keepHelp())
part('note-keep').addEventListener('click', () => void keepNote())
part('note-open').addEventListener('click', () => void readNote())
part('erase').addEventListener('click', () => void erase())

if (await caches.has(KEPT)) say('help-status', 'kept')
if (hasNote()) {
  show('locked')
  say('note-status', 'locked')
}
