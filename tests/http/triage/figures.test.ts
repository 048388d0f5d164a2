import { afterAll, beforeAll, expect, test } from 'vitest'
import { aColleague } from '#tests/support/factories/staff.ts'
import { fileATip } from '#tests/support/factories/tips.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { parseCsv } from '#tests/support/parse-csv.ts'
import { serveSite } from '#tests/support/site.ts'
import { browserOf } from './case-pages.ts'

let house: TestHouse
let site: Awaited<ReturnType<typeof serveSite>>
let heron: Awaited<ReturnType<typeof browserOf>>
beforeAll(async () => {
  house = await openTestHouse()
  house.setNow(new Date('2026-11-18T10:00:00Z'))
  site = await serveSite(house)
  heron = await browserOf(house, site.origin, await aColleague(house, 'Heron 4'))
  await fileATip(house, { current_country: 'KH' })
})
afterAll(async () => {
  await site.close()
  await house.close()
})

test('every figure stands in a table, and leads to the cases that it counts', async () => {
  const text = (await (await heron.get('/triage/figures?days=7&country=KH')).text()).replaceAll(
    '<!-- -->',
    '',
  )
  expect(text).toContain('1 report, by day')
  expect(text).toMatch(/<title>18 Nov 2026: 1 \(Investment 1\)<\/title>/)
  expect(text).toContain('href="/triage?kind=investment&amp;country=KH"')
  expect(text).toContain('href="/triage/figures/export?country=KH&amp;days=7&amp;table=by_kind"')
})

test('days that can’t be shown are named at their field, and stay as they were typed', async () => {
  const query = 'from=2026-11-09&to=2026-11-02&kind=investment&by=urgency'
  const page = await heron.get(`/triage/figures?${query}`)
  const text = await page.text()
  expect(page.status).toBe(400)
  expect(text).toContain('The last day is before the first')
  for (const kept of ['2026-11-09', '2026-11-02', 'investment', 'urgency'])
    expect(text).toMatch(new RegExp(`value="${kept}"`))
  expect((await heron.get('/triage/figures?country=Atlantis')).status).toBe(400)
})

test('a download is a file; without a fresh second factor it waits for one, and nothing else is lost', async () => {
  const file = '/triage/figures/file?country=KH&days=7'
  const given = await heron.post(file, { table: 'by_country' })
  expect(given.headers.get('content-disposition')).toBe(
    'attachment; filename="figures-by-country-2026-11-12-2026-11-18.csv"',
  )
  expect(given.headers.get('cache-control')).toBe('no-store')
  expect(parseCsv(await given.text())[1]?.slice(0, 3)).toEqual(['KH', '1', '1'])
  const unchosen = await heron.post(file, {})
  expect(unchosen.headers.get('location')).toBe(
    '/triage/figures/export?country=KH&days=7&table=none',
  )

  house.advance(6 * 60_000)
  const stale = await heron.post(file, { table: 'all' })
  expect(stale.headers.get('location')).toBe(`/staff/confirm?next=${encodeURIComponent(file)}`)
  const back = await heron.get(file)
  expect(back.headers.get('location')).toBe('/triage/figures/export?country=KH&days=7')
  expect(await house.db.auditEvent.count({ where: { action: 'figures.exported' } })).toBe(1)
})
