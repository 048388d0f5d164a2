// @ts-check
// Carries a command out as a hand would: presses the button, follows the link, or goes to the form
// that stands on the page. It knows no address and sends nothing by itself.

/** @type {Record<string, () => boolean | void>} What scripts of the page do alone. */
const own = {}

/**
 * Says what a script does for a command; `false` lets the page's own element do it.
 * @param {string} code
 * @param {() => boolean | void} does
 */
export function define(code, does) {
  own[code] = does
}

/** @param {string} code @returns {HTMLElement | null} */
export function placeOf(code) {
  /** @type {NodeListOf<HTMLElement>} */
  const all = document.querySelectorAll(`[data-command="${CSS.escape(code)}"]:not(:disabled)`)
  return all[0] ?? null
}

/** @param {Element} place */
function reveal(place) {
  for (let at = place.closest('details'); at; at = at.parentElement?.closest('details') ?? null)
    at.open = true
}

const fields = 'input:not([type=hidden]), select, textarea'

/** What is to be filled in first, or pressed where nothing is. @param {Element} form */
function fieldOf(form) {
  const visible = [...form.querySelectorAll(`${fields}, button`)].filter(
    (one) => one instanceof HTMLElement && one.checkVisibility() && !one.matches(':disabled'),
  )
  return visible.find((one) => one.matches(fields)) ?? visible[0]
}

/** Into view and focus: the place itself, or the first field in it. @param {HTMLElement} place */
export function goTo(place) {
  reveal(place)
  const field = place.matches('form') ? fieldOf(place) : null
  const goal = field instanceof HTMLElement ? field : place
  if (goal === place && place.tabIndex < 0) place.tabIndex = -1
  goal.focus({ preventScroll: true })
  goal.scrollIntoView({ block: 'center' })
}

/** Whether the command did anything. @param {string} code */
export function run(code) {
  const does = own[code]
  if (does) return does() !== false
  const place = placeOf(code)
  if (!place) return false
  if (place.matches('a, button')) {
    reveal(place)
    place.click()
  } else goTo(place)
  return true
}
