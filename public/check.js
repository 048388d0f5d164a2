// @ts-check
// Ask without telling: a worker reads the line as the server would and sends three hex digits of each hash. It comes
// when somebody first touches the form, for it is larger than the page.

/** @typedef {{ answer: string, asked?: string, band?: string, since?: string, as?: string }} Told */

const form = /** @type {HTMLFormElement} */ (document.querySelector('form[data-reader]'))
const place = /** @type {HTMLElement} */ (document.querySelector('[data-check-place]'))

/** @type {Promise<Worker> | null} */
let coming = null
let isHere = false
let asked = 0

/** @returns {Promise<Worker>} */
function start() {
  return new Promise((resolve, reject) => {
    const worker = new Worker(form.dataset.reader ?? '', { type: 'module' })
    worker.addEventListener('error', reject)
    worker.addEventListener('message', ({ data }) => {
      if (data !== 'ready') return
      isHere = true
      resolve(worker)
    })
  })
}

/** The worker, once it says that it is there. What failed is tried anew the next time. */
function reader() {
  coming ??= start().catch((fault) => {
    coming = null
    throw fault
  })
  return coming
}

/**
 * @param {Worker} worker
 * @param {FormData} data
 * @returns {Promise<Told>}
 */
function ask(worker, data) {
  const number = asked
  const [what, country, platform] = ['what', 'country', 'platform'].map((name) =>
    String(data.get(name) ?? ''),
  )
  return new Promise((resolve) => {
    /** @param {MessageEvent<{ number: number, told: Told }>} event */
    const hear = ({ data }) => {
      if (data.number !== number) return
      worker.removeEventListener('message', hear)
      resolve(data.told)
    }
    worker.addEventListener('message', hear)
    worker.postMessage({ number, typed: { what, country, platform } })
  })
}

/**
 * The Monday of an ISO week, in the reader's language.
 * @param {string} week
 */
function dayOf(week) {
  const [year = 0, number = 0] = week.split('-W').map(Number)
  const fourth = new Date(Date.UTC(year, 0, 4))
  const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * 86_400_000
  return new Intl.DateTimeFormat(document.documentElement.lang, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(monday + (number - 1) * 604_800_000))
}

/**
 * Puts the words for an answer in their place.
 * @param {Told} told
 */
function show({ answer, asked: what, band, since, as }) {
  clearFault()
  /** @type {HTMLTemplateElement | null} */
  const template = document.querySelector(`template[data-answer="${answer}"]`)
  if (!template) return
  const content = /** @type {DocumentFragment} */ (template.content.cloneNode(true))
  for (const slot of content.querySelectorAll('[data-band]'))
    slot.toggleAttribute('hidden', slot.getAttribute('data-band') !== band)
  fill(content, 'asked', '{value}', what)
  fill(content, 'since', '{day}', since && dayOf(since))
  fill(content, 'as', '{value}', as)
  const fault = content.querySelector('.field-error')
  if (fault) showFault(fault)
  place.replaceChildren(content)
}

/**
 * A sentence with what was found, or none. From right to left the value has a direction of its own (UAX #9, isolates).
 * @param {DocumentFragment} content
 * @param {string} name
 * @param {string} mark
 * @param {string | undefined} value
 */
function fill(content, name, mark, value) {
  const slot = content.querySelector(`[data-${name}]`)
  if (!slot) return
  slot.toggleAttribute('hidden', !value)
  const shown = document.documentElement.dir === 'rtl' ? `\u2068${value}\u2069` : value
  slot.textContent = (slot.textContent ?? '').replace(mark, () => shown ?? '')
}

const input = /** @type {HTMLInputElement} */ (form.elements.namedItem('what'))
const described = (input.getAttribute('aria-describedby') ?? '').replace(' what-error', '')

/** @param {Element} fault */
function showFault(fault) {
  input.before(fault)
  input.setAttribute('aria-invalid', 'true')
  input.setAttribute('aria-describedby', `${described} ${fault.id}`)
  input.closest('.field')?.classList.add('field-wrong')
  form.querySelector('details')?.toggleAttribute('open', true)
}

function clearFault() {
  for (const said of document.querySelectorAll('[data-error-summary], .field-error')) said.remove()
  input.removeAttribute('aria-invalid')
  input.setAttribute('aria-describedby', described)
  input.closest('.field')?.classList.remove('field-wrong')
}

/** @param {SubmitEvent} event */
async function check(event) {
  // Somebody chose to send it whole.
  if (event.submitter?.closest('[data-check-place]')) return
  event.preventDefault()
  event.stopImmediatePropagation()
  asked += 1
  const number = asked
  if (!isHere) show({ answer: 'coming' })
  const told = await reader()
    .then((worker) => ask(worker, new FormData(form)))
    .catch(() => ({ answer: 'lost' }))
  // Asked anew meanwhile.
  if (number !== asked) return
  show(told)
  const summary = place.querySelector('[data-error-summary]')
  if (summary instanceof HTMLElement) summary.focus()
  else place.focus()
}

form.addEventListener('submit', (event) => void check(event))
form.addEventListener('focusin', () => void reader().catch(() => null), { once: true })
