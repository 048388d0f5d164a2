import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ColumnChart } from '#ui/charts/column-chart.tsx'
import { TileMap } from '#ui/charts/tile-map.tsx'

// Where a browser has SVG switched off, what stands in a drawing is plain HTML without a size.
test('the words of a map are out of sight where it is not drawn', () => {
  const tile = { country: 'KH', column: 0, row: 0, name: 'Cambodia', value: 3 }
  const map = renderToStaticMarkup(
    <TileMap label="Map: one country. The table says which" columns={1} rows={1} tiles={[tile]} />,
  )
  expect(map).toMatch(/^<section class="tile-map"[^>]* aria-label="Map: one country/)
  expect(map).toMatch(/<svg[^>]*aria-hidden="true"/)
  const sheet = readFileSync('app/ui/styles/alerts.css', 'utf8')
  const rule = /\.tile-map :is\(text, title\) \{([^}]*)\}/.exec(sheet)?.[1] ?? ''
  expect(rule).toContain('clip: rect(0 0 0 0)')
  // These would hide the words where the map is drawn, too.
  expect(rule).not.toMatch(/display|visibility|opacity|clip-path|font-size/)
})

test('a chart has all its figures in a table, and its size from SVG alone', () => {
  const data = [
    { key: 'a', label: 'Nov 2', value: 10, text: '10' },
    { key: 'b', label: 'Nov 9', value: 0, text: 'Hidden: too few' },
  ]
  const words = { label: 'Week of', value: 'Reports', table: 'Show the figures' }
  const chart = renderToStaticMarkup(<ColumnChart caption="Reports" words={words} data={data} />)
  const table = /<table.*<\/table>/s.exec(chart)?.[0] ?? ''
  for (const { label, text } of data) {
    expect(table).toContain(label)
    expect(table).toContain(text)
  }
  expect(chart).toMatch(/<svg[^>]*width="100%" height="128"[^>]*aria-hidden="true"/)
  for (const sheet of ['alerts', 'desk'])
    expect(readFileSync(`app/ui/styles/${sheet}.css`, 'utf8')).not.toMatch(
      /\.columns-plot \{[^}]*block-size/,
    )
})
