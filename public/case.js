// @ts-check
// A case's page while it is open: says that somebody is here and whether they have unsaved text (never
// the text), so that the claim on it lasts, and puts in place who else is. The page works without it.

const live = document.querySelector('[data-live]')

/** @typedef {{ version: number, claim: string, present: string[], unread: string }} Live */

/** Whether a field holds something that is not saved. @param {Element} field */
function isUnsaved(field) {
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue
  return field instanceof HTMLInputElement && field.type === 'text'
    ? field.value !== field.defaultValue
    : false
}

/** @param {HTMLElement} root */
function watch(root) {
  const { live: address = '', token = '', version = '' } = root.dataset
  const seconds = Number(root.dataset.seconds ?? 10)
  const claim = root.querySelector('[data-live-claim]')
  const present = root.querySelector('[data-live-present]')
  const changed = root.querySelector('[data-live-changed]')
  let typed = false
  let leaving = false
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let timer

  // A form that came back holds what was typed, and it is not saved.
  const cameBack = root.dataset.unsaved !== undefined
  /** @param {EventTarget | null} form */
  const elsewhere = (form) =>
    [...document.querySelectorAll('main textarea')].some(
      (field) => isUnsaved(field) && !(form instanceof HTMLFormElement && form.contains(field)),
    )
  const unsaved = () =>
    cameBack || [...document.querySelectorAll('main textarea, main input')].some(isUnsaved)

  /** @param {Record<string, string>} more */
  const sign = (more) => new URLSearchParams({ form_token: token, ...more })

  /** @param {Element | null} place @param {string} text */
  function say(place, text) {
    if (place && place.textContent !== text) place.textContent = text
  }

  /** @param {Live} now */
  function show(now) {
    say(claim, now.claim)
    const lines = [...(present?.children ?? [])].map((line) => line.textContent)
    if (present && lines.join('\n') !== now.present.join('\n'))
      present.replaceChildren(
        ...now.present.map((text) =>
          Object.assign(document.createElement('li'), { textContent: text }),
        ),
      )
    const outrun = String(now.version) !== version
    const news = [
      ...(outrun
        ? [
            `This case was changed since you opened it.${unsaved() ? ' Your words are still here: save them, and you will see both.' : ' Load the page again to see it.'}`,
          ]
        : []),
      ...(now.unread ? [`${now.unread}.`] : []),
    ]
    say(changed, news.join(' '))
  }

  async function beat() {
    if (document.visibilityState !== 'visible' || leaving) return
    const body = sign({ unsaved: unsaved() ? 'yes' : 'no', typed: typed ? 'yes' : 'no' })
    typed = false
    try {
      const response = await fetch(address, { method: 'POST', body, redirect: 'error' })
      if (response.ok) return show(await response.json())
      if (response.status !== 401 && response.status !== 403 && response.status !== 404) return
      clearInterval(timer)
      say(
        changed,
        'You are signed out, or this case is not yours to see. Copy what you wrote before you leave.',
      )
    } catch {
      // The network is away; the next beat tries again, and without any the claim returns by itself.
    }
  }

  let wasUnsaved = unsaved()
  document.addEventListener('input', () => {
    typed = true
    if (unsaved() === wasUnsaved) return
    wasUnsaved = !wasUnsaved
    void beat()
  })
  document.addEventListener('visibilitychange', () => void beat())
  // What the server tells of a change comes through the other script's stream.
  document.addEventListener('harborlight:case', () => void beat())
  /** @type {EventTarget | null} */
  let sending = null
  document.addEventListener('submit', (event) => {
    sending = event.target
    // A submission that something stopped is none.
    setTimeout(() => {
      sending = event.defaultPrevented ? null : sending
    })
  })
  // One form of the page sent must not cost what was typed into another.
  addEventListener('beforeunload', (event) => {
    if (elsewhere(sending)) event.preventDefault()
  })
  addEventListener('pagehide', () => {
    leaving = true
    navigator.sendBeacon(address, sign({ left: 'yes' }))
  })
  addEventListener('pageshow', (event) => {
    if (!event.persisted) return
    leaving = false
    void beat()
  })
  timer = setInterval(() => void beat(), seconds * 1000)
  void beat()
}

if (live instanceof HTMLElement) watch(live)
