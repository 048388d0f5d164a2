import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ColumnChart } from '#ui/charts/column-chart.tsx'
import { StackedColumns } from '#ui/charts/stacked-columns.tsx'
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

test('parts of a column are told apart by a pattern of their own, by words and in the table', () => {
  const chart = renderToStaticMarkup(
    <StackedColumns
      id="plot"
      caption="Reports by day"
      series={['Job offer', 'Investment', 'Other'].map((label) => ({ key: label, label }))}
      columns={[
        { key: '1', label: '1 Nov', name: '1 November', values: [6, 1, 0] },
        { key: '2', label: '2 Nov', name: '2 November', values: [0, 0, 0] },
      ]}
      words={{ label: 'Day', total: 'All', table: 'Show the figures' }}
      text={String}
    />,
  )
  const plot = /<svg class="columns-plot".*?<\/svg>/s.exec(chart)?.[0] ?? ''
  expect(plot).toContain('<title>1 November: 7 (Job offer 6, Investment 1)</title>')
  expect(plot).toContain('<title>2 November: 0</title>')
  // A part of nothing is not drawn; the two that there are fill the height.
  const heights = [...plot.matchAll(/series-edge[^>]* height="([\d.]+)"/g)].map(([, one]) =>
    Number(one),
  )
  expect(heights).toHaveLength(2)
  expect(heights.reduce((sum, one) => sum + one, 0)).toBeCloseTo(120, 0)
  const named = [...chart.matchAll(/<pattern id="([^"]+)"/g)].map(([, id]) => id)
  expect(named).toEqual(['plot-part-1', 'plot-part-2'])
  for (const id of named) expect(chart).toContain(`fill="url(#${id})"`)
  const cells = [...chart.matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map(([, cell]) => cell)
  expect(cells).toEqual(['1 November', '6', '1', '0', '7', '2 November', '0', '0', '0', '0'])
})
