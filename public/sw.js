// @ts-check

// Registered only by somebody who chose to keep the help pages on their device (offline.js). Fresh
// from the network whenever there is one; what was kept is for when there is none.

const KEPT = 'harborlight-kept'
const MOST_PAGES = 12

/**
 * What of a service worker's world is used here: its types and a page's can't both be loaded.
 * @typedef {EventTarget & { skipWaiting(): Promise<void>, clients: { claim(): Promise<void> } }} Keeper
 * @typedef {Event & { waitUntil(done: Promise<unknown>): void }} Lasting
 * @typedef {Event & { request: Request, respondWith(answer: Promise<Response>): void }} Fetching
 */
const worker = /** @type {Keeper} */ (/** @type {unknown} */ (self))

/** @param {URL} url */
const isKeptPage = ({ pathname }) =>
  pathname === '/offline' || pathname === '/help' || pathname.startsWith('/help/')

/** @param {URL} url */
const isPart = ({ pathname }) =>
  pathname.startsWith('/assets/') || /^\/[a-z-]+\.(?:js|svg)$/.test(pathname)

/** @param {Request} request */
async function pageFor(request) {
  const kept = await caches.open(KEPT)
  try {
    const fresh = await fetch(request)
    if (fresh.ok && isKeptPage(new URL(request.url))) await keep(kept, request, fresh.clone())
    return fresh
  } catch {
    return (await kept.match(request)) ?? (await kept.match('/offline')) ?? Response.error()
  }
}

/**
 * @param {Cache} kept
 * @param {Request} request
 * @param {Response} response
 */
async function keep(kept, request, response) {
  await kept.put(request, response)
  const pages = (await kept.keys()).filter(({ url }) => new URL(url).pathname.startsWith('/help'))
  for (const old of pages.slice(0, Math.max(0, pages.length - MOST_PAGES))) await kept.delete(old)
}

/** @param {Request} request */
async function partFor(request) {
  try {
    return await fetch(request)
  } catch {
    return (await caches.match(request)) ?? Response.error()
  }
}

worker.addEventListener('install', () => void worker.skipWaiting())
worker.addEventListener('activate', (event) =>
  /** @type {Lasting} */ (event).waitUntil(worker.clients.claim()),
)
worker.addEventListener('fetch', (happened) => {
  const event = /** @type {Fetching} */ (happened)
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin) return
  // The desk and the agencies' pages are nobody's to keep.
  if (/^\/(?:staff|triage|agency|leave)(?:\/|$)/.test(url.pathname)) return
  if (request.mode === 'navigate') event.respondWith(pageFor(request))
  else if (isPart(url)) event.respondWith(partFor(request))
})
