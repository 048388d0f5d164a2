// @ts-check
// The palette: commands by their names, over the page in front. What it offers is the page of
// commands, fetched when it is first opened; what it does is that page's links and forms, or what
// stands on the page in front. Of what was used it keeps the codes, on this device.

import { define, placeOf, run } from './commands.js'

const RECENT = 'harborlight-commands'
const MOST_RECENT = 5

/** @typedef {{ code: string, name: string, group: string, keys: string, does: () => void }} Choice */

const dialog = document.getElementById('palette')
const field = dialog?.querySelector('input')
const list = dialog?.querySelector('[role=listbox]')
const status = dialog?.querySelector('[data-palette-status]')
const source = dialog?.querySelector('[data-palette-source]')

/** @type {Choice[]} */
let all = []
/** @type {Choice[]} */
let shown = []
let at = 0

/** @returns {string[]} */
function recent() {
  return (localStorage.getItem(RECENT) ?? '').split(' ').filter(Boolean)
}

/** @param {string} code */
function remember(code) {
  const codes = [code, ...recent().filter((one) => one !== code)]
  localStorage.setItem(RECENT, codes.slice(0, MOST_RECENT).join(' '))
}

/** Each typed word begins a word of the name. @param {string} name @param {string} typed */
function matches(name, typed) {
  const words = name.toLowerCase().split(/[^\p{L}\p{N}]+/u)
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((part) => words.some((word) => word.startsWith(part)))
}

/** @param {Element} entry @returns {Choice[]} */
function choiceOf(entry) {
  if (!(entry instanceof HTMLElement)) return []
  const { entry: code = '', group = '', keys = '', here } = entry.dataset
  const does = entry.querySelector('a, button')
  // What needs the page in front is offered where it stands there.
  if (here !== undefined && !placeOf(code)) return []
  if (!(does instanceof HTMLElement)) return []
  const name = entry.querySelector('[data-name]')?.textContent ?? ''
  return [{ code, name, group, keys, does: () => void (run(code) || does.click()) }]
}

async function load() {
  if (all.length > 0 || !(dialog instanceof HTMLElement) || !source) return
  const answer = await fetch(dialog.dataset.from ?? '', { redirect: 'manual' })
  if (!answer.ok) throw new Error('No commands')
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const entries = page.querySelector('[data-entries]')
  if (!entries) throw new Error('No commands')
  source.replaceChildren(document.adoptNode(entries))
  all = [...source.querySelectorAll('[data-entry]')].flatMap(choiceOf)
}

/** @param {string} typed @returns {Choice} */
function lookFor(typed) {
  const name = (field?.dataset.lookFor ?? '').replace('{typed}', typed)
  const does = () => location.assign(`/staff/commands?q=${encodeURIComponent(typed)}`)
  return { code: '', name, group: '', keys: '', does }
}

function choose() {
  const typed = field?.value.trim() ?? ''
  if (typed === '') {
    const lately = recent().flatMap((code) => all.find((one) => one.code === code) ?? [])
    const rest = all.filter((one) => !lately.includes(one))
    shown = [...lately.map((one) => ({ ...one, group: field?.dataset.recent ?? '' })), ...rest]
  } else {
    const found = all.filter(({ name, group }) => matches(`${name} ${group}`, typed))
    // A number or an identifier is meant to be gone to.
    const first = found.length === 0 || /\d/.test(typed)
    shown = first ? [lookFor(typed), ...found] : [...found, lookFor(typed)]
  }
  at = 0
  show()
  if (status && typed !== '') {
    const found = shown.filter(({ code }) => code !== '').length
    status.textContent =
      (found === 0 ? field?.dataset.none : field?.dataset.count?.replace('{n}', String(found))) ??
      ''
  }
}

/** @param {string} tag @param {Record<string, string>} attributes @param {(string | Node)[]} inside */
function make(tag, attributes, ...inside) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...inside)
  return element
}

function show() {
  if (!list) return
  /** @type {Map<string, Element>} */
  const groups = new Map()
  const options = shown.map(({ name, group, keys }, index) => {
    const hints = keys.split(' ').filter(Boolean)
    const hint = make(
      'span',
      { class: 'keys', 'aria-hidden': 'true' },
      ...hints.map((key) => make('kbd', {}, key)),
    )
    const option = make(
      'div',
      { role: 'option', id: `palette-${index}`, 'aria-selected': 'false' },
      make('span', {}, name),
      hint,
    )
    const place =
      groups.get(group) ??
      make('div', group ? { role: 'group', 'aria-label': group } : { role: 'presentation' })
    if (group && !groups.has(group))
      place.append(make('p', { class: 'palette-group', 'aria-hidden': 'true' }, group))
    groups.set(group, place)
    place.append(option)
    return option
  })
  list.replaceChildren(...groups.values())
  // As they stand one under the other, which grouping may have changed.
  /** @type {NodeListOf<HTMLElement>} */
  const placed = list.querySelectorAll('[role=option]')
  const order = [...placed]
  shown = order.flatMap((option) => shown[options.indexOf(option)] ?? [])
  order.forEach((option, index) => {
    option.id = `palette-${index}`
  })
  mark()
}

function mark() {
  if (!list) return
  list.querySelectorAll('[role=option]').forEach((option, index) => {
    option.setAttribute('aria-selected', String(index === at))
    if (index === at) option.scrollIntoView({ block: 'nearest' })
  })
  if (shown.length > 0) field?.setAttribute('aria-activedescendant', `palette-${at}`)
  else field?.removeAttribute('aria-activedescendant')
}

/** @param {Choice | undefined} choice */
function take(choice) {
  if (!choice || !(dialog instanceof HTMLDialogElement)) return
  if (choice.code) remember(choice.code)
  dialog.close()
  choice.does()
}

/** @type {Record<string, () => number>} */
const moves = {
  ArrowDown: () => (at + 1) % shown.length,
  ArrowUp: () => (at + shown.length - 1) % shown.length,
  PageDown: () => Math.min(at + 8, shown.length - 1),
  PageUp: () => Math.max(at - 8, 0),
}

field?.addEventListener('input', choose)
field?.addEventListener('keydown', (event) => {
  const move = moves[event.key]
  if (move && shown.length > 0) {
    event.preventDefault()
    at = move()
    mark()
  } else if (event.key === 'Enter' && !event.isComposing) {
    event.preventDefault()
    take(shown[at])
  }
})
list?.addEventListener('click', (event) => {
  const option = event.target instanceof Element ? event.target.closest('[role=option]') : null
  if (option) take(shown[Number(option.id.replace('palette-', ''))])
})
dialog?.addEventListener('click', (event) => {
  // Beside it: its backdrop.
  if (event.target === dialog && dialog instanceof HTMLDialogElement) dialog.close()
})

define('palette', () => {
  if (!(dialog instanceof HTMLDialogElement) || !field) return false
  if (dialog.open) dialog.close()
  else {
    field.value = ''
    dialog.showModal()
    field.focus()
    load().then(choose, () => location.assign(dialog.dataset.from ?? '/staff/commands'))
  }
})
