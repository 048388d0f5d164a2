// @ts-check
// What others do, while a page of staff is open: figures, who has which case and new messages change
// in place, without moving what somebody reads or types. One stream for all tabs of a browser: the
// tab that holds the lock listens and passes on. Where streams don't come through, it asks now and then.

const ADDRESS = '/triage/live'
const POLL_MS = 4000

/** @typedef {{ seq: string, counts: Record<string, number>, cap: number, alarms: number[], cases: { number: number, holder: string | null, unread: number }[] }} News */

/** @type {News | null} */
let last = null
const figures = new Intl.NumberFormat('en')
const channel = 'BroadcastChannel' in window ? new BroadcastChannel('harborlight-live') : null

/** @param {Element | null} place @param {string} text */
function put(place, text) {
  if (place && place.textContent !== text) place.textContent = text
}

/** @param {string} name @param {number} number */
const placesOf = (name, number) => document.querySelectorAll(`[data-live-${name}="${number}"]`)

/** @param {News} news */
function show(news) {
  for (const [urgency, count] of Object.entries(news.counts)) {
    const place = document.querySelector(`[data-live-count="${urgency}"]`)
    put(place, count >= news.cap ? `${figures.format(news.cap)}+` : figures.format(count))
    place?.closest('li')?.classList.toggle('urgency-none', count === 0)
  }
  for (const { number, holder, unread } of news.cases) {
    for (const place of placesOf('holder', number)) put(place, holder ?? '')
    for (const place of placesOf('unread', number)) put(place, unread > 0 ? 'New message. ' : '')
    if (location.pathname.startsWith(`/triage/cases/${number}`))
      document.dispatchEvent(new CustomEvent('harborlight:case'))
  }
  if (last) tell(last, news)
  last = news
}

/** @param {News} before @param {News} news */
function tell(before, news) {
  const grown = Object.keys(news.counts).some(
    (one) => (news.counts[one] ?? 0) > (before.counts[one] ?? 0),
  )
  const shown = news.cases.some(({ number }) => placesOf('holder', number).length > 0)
  if (grown && !shown)
    put(
      document.querySelector('[data-live-status]'),
      'New cases came in. Load the page again to see them.',
    )
  if (news.alarms.some((number) => !before.alarms.includes(number))) notify()
}

/* A notification of the system's, only where somebody asked for it on this device. */

const ASKED = 'harborlight-notify'

function mayNotify() {
  return (
    'Notification' in window &&
    Notification.permission === 'granted' &&
    localStorage.getItem(ASKED) === 'yes'
  )
}

function notify() {
  // Nothing of the case: a screen is seen by others.
  if (mayNotify())
    new Notification('Harborlight', { body: 'An imminent case has arrived', tag: 'imminent' })
}

/** @param {HTMLButtonElement} button */
function offer(button) {
  if (!('Notification' in window) || Notification.permission === 'denied') return
  const label = () => {
    button.hidden = false
    button.textContent = mayNotify() ? 'Stop notifying me here' : 'Notify me here of imminent cases'
  }
  label()
  button.addEventListener('click', async () => {
    if (mayNotify()) localStorage.removeItem(ASKED)
    else if ((await Notification.requestPermission()) === 'granted')
      localStorage.setItem(ASKED, 'yes')
    label()
  })
}

/* Where news comes from */

/** @param {News} news */
function pass(news) {
  show(news)
  channel?.postMessage(news)
}

/** Tries in a row that brought nothing; a proxy that cuts streams cuts them each time. */
const MOST_TRIES = 2
/** A stream says something at once; one that is held back on its way never does. */
const PATIENCE_MS = 10_000

/** Resolves once no stream can be had. @returns {Promise<void>} */
function listen() {
  return new Promise((resolve) => {
    const stream = new EventSource(ADDRESS)
    let tries = 0
    const giveUp = () => {
      stream.close()
      resolve()
    }
    const silent = setTimeout(giveUp, PATIENCE_MS)
    stream.addEventListener('news', (event) => {
      clearTimeout(silent)
      tries = 0
      pass(JSON.parse(event.data))
    })
    stream.addEventListener('error', () => {
      tries++
      // Unless the server refused it, the browser connects again by itself.
      if (stream.readyState === EventSource.CLOSED || tries >= MOST_TRIES) {
        clearTimeout(silent)
        giveUp()
      }
    })
    addEventListener('pagehide', giveUp)
  })
}

/** Asks now and then, until whoever asks is signed out. */
async function poll() {
  for (;;) {
    if (document.visibilityState === 'visible')
      try {
        const since = last ? `?since=${last.seq}` : ''
        const response = await fetch(ADDRESS + since, { redirect: 'manual' })
        if (response.type === 'opaqueredirect' || response.status === 403) return
        if (response.ok) pass(await response.json())
      } catch {
        // The network is away for the moment.
      }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
}

async function follow() {
  if ('EventSource' in window) await listen()
  await poll()
}

/** What happened since this page was made, before anybody told it. */
async function catchUp() {
  const since = document.querySelector('[data-live-since]')?.getAttribute('data-live-since')
  if (!since) return
  const response = await fetch(`${ADDRESS}?since=${since}`, { redirect: 'manual' }).catch(
    () => null,
  )
  if (response?.ok) show(await response.json())
}

void catchUp()
channel?.addEventListener('message', (event) => show(event.data))
for (const button of document.querySelectorAll('[data-notify]'))
  if (button instanceof HTMLButtonElement) offer(button)
if (navigator.locks) void navigator.locks.request('harborlight-live', follow)
else void follow()
