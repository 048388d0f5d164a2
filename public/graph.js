// @ts-check
// Zooms and drags the picture of a case's links. Without it the picture scrolls in its box, and the
// table under it says the same.

const box = document.querySelector('[data-graph]')
const picture = box?.querySelector('svg')

const steps = { in: 1.25, out: 0.8 }
const scales = { least: 0.4, most: 4 }
let scale = 1

/** @param {number} next */
function zoomTo(next) {
  if (!(box instanceof HTMLElement) || !picture) return
  const before = scale
  scale = Math.min(scales.most, Math.max(scales.least, next))
  const { width, height } = picture.viewBox.baseVal
  const middle = {
    x: (box.scrollLeft + box.clientWidth / 2) / before,
    y: (box.scrollTop + box.clientHeight / 2) / before,
  }
  picture.setAttribute('width', String(width * scale))
  picture.setAttribute('height', String(height * scale))
  box.scrollLeft = middle.x * scale - box.clientWidth / 2
  box.scrollTop = middle.y * scale - box.clientHeight / 2
}

/** @param {string | undefined} how */
function zoom(how) {
  if (how === 'in' || how === 'out') zoomTo(scale * steps[how])
  else if (box && picture) zoomTo(box.clientWidth / picture.viewBox.baseVal.width)
}

for (const button of document.querySelectorAll('[data-graph-zoom]'))
  button.addEventListener('click', () => {
    if (button instanceof HTMLElement) zoom(button.dataset.graphZoom)
  })

if (box instanceof HTMLElement) {
  const keys = new Map([
    ['+', 'in'],
    ['=', 'in'],
    ['-', 'out'],
    ['0', 'whole'],
  ])
  box.addEventListener('keydown', (event) => {
    const how = event.ctrlKey || event.metaKey ? undefined : keys.get(event.key)
    if (how === undefined) return
    event.preventDefault()
    zoom(how)
  })
  // The browser scrolls with one finger already; a mouse drags.
  box.addEventListener('pointerdown', (event) => {
    const onLink = event.target instanceof Element && event.target.closest('a')
    if (event.pointerType !== 'mouse' || event.button !== 0 || onLink) return
    box.setPointerCapture(event.pointerId)
  })
  box.addEventListener('pointermove', (event) => {
    if (!box.hasPointerCapture(event.pointerId)) return
    box.scrollLeft -= event.movementX
    box.scrollTop -= event.movementY
  })
}
