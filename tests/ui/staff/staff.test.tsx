import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { DataTable } from '#ui/staff/data-table.tsx'
import { Defanged, defang } from '#ui/staff/defanged.tsx'
import {
  caseStateMarks,
  impactMarks,
  type Mark,
  patternStateMarks,
  urgencyMarks,
  verdictMarks,
} from '#ui/staff/marks.ts'
import { Bar } from '#ui/staff/score-bars.tsx'
import { StatusTag } from '#ui/staff/status-tag.tsx'
import { RelativeTime, relative } from '#ui/time.tsx'

test('no two states of one set look alike', () => {
  const sets: Record<string, Mark>[] = [
    caseStateMarks,
    patternStateMarks,
    verdictMarks,
    impactMarks,
    urgencyMarks,
  ]
  for (const marks of sets) {
    const looks = Object.values(marks).map(({ tone, icon }) => `${tone} ${icon}`)
    expect(new Set(looks).size).toBe(looks.length)
  }
})

test('a state is always said in words beside its shape', () => {
  const html = renderToStaticMarkup(<StatusTag of="case" state="in_triage" label="In triage" />)
  expect(html).toContain('In triage')
  expect(html).toContain('<svg')
})

test('a defanged value holds nothing that a chat program would make a link', () => {
  expect(defang('https://evil.example/a?b=c@d')).toBe('hxxps[://]evil[.]example/a?b=c[@]d')
  const html = renderToStaticMarkup(
    <Defanged
      value="https://evil.example"
      copy={{ label: 'Copy', copied: 'Copied', failed: 'No' }}
    />,
  )
  expect(html).not.toContain('href')
})

test('a table without rows shows what to do instead', () => {
  const html = renderToStaticMarkup(
    <DataTable
      caption="Cases"
      columns={[]}
      rows={[]}
      rowKey={String}
      empty={<p>Nothing waits</p>}
    />,
  )
  expect(html).toBe('<p>Nothing waits</p>')
})

test('a sorted column says so to a screen reader', () => {
  const html = renderToStaticMarkup(
    <DataTable
      caption="Cases"
      columns={[
        { key: 'a', header: 'Score', cell: String, sort: { href: '?s', now: 'descending' } },
      ]}
      rows={[1]}
      rowKey={String}
      empty={null}
    />,
  )
  expect(html).toContain('aria-sort="descending"')
})

test('a bar never leaves its track and needs no style attribute', () => {
  expect(renderToStaticMarkup(<Bar share={7} />)).toContain('width="100" height="6"')
  expect(renderToStaticMarkup(<Bar share={-1} />)).toContain('width="0"')
  expect(renderToStaticMarkup(<Bar share={0.5} />)).not.toContain('style=')
})

const now = '2026-11-22T12:00:00Z'

test('time is told in the largest whole unit, in the reader’s language', () => {
  expect(relative('2026-11-22T09:01:00Z', now, 'en')).toBe('2 hours ago')
  expect(relative('2026-11-21T11:00:00Z', now, 'en')).toBe('yesterday')
  expect(relative('2026-11-22T12:00:00Z', now, 'en')).toBe('now')
  expect(relative('2026-11-25T12:00:00Z', now, 'de')).toBe('in 3 Tagen')
})

test('a relative time keeps the exact one at hand', () => {
  const html = renderToStaticMarkup(
    <RelativeTime at="2026-11-22T09:00:00Z" now={now} language="en" />,
  )
  expect(html).toContain('dateTime="2026-11-22T09:00:00.000Z"')
  expect(html).toMatch(/title="22 Nov 2026, 09:00/)
})
