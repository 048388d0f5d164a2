import { rm, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readEnv } from '#infra/env.server.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { httpReporter } from '#tests/support/http-reporter.ts'
import { serveSite } from '#tests/support/site.ts'
import { readRouteTable } from '../../rules/support/route-table.ts'

let house: TestHouse
let site: Awaited<ReturnType<typeof serveSite>>
beforeAll(async () => {
  house = await openTestHouse({ BANNER_ORIGINS: 'https://partner.example' })
  site = await serveSite(house)
})
afterAll(async () => {
  await site.close()
  await house.close()
})

/** What a title in a history must not give away. */
const telling = /scam|fraud|traffick|report|crime|police|danger|victim|slave|tip\b|held|money/i

test('every citizen page has the way out, a title that gives nothing away, and no third party', async () => {
  const pages = (await readRouteTable()).filter(
    ({ id, hasPage }) => id.startsWith('routes/public/') && hasPage && !id.endsWith('/layout'),
  )
  expect(pages.length).toBeGreaterThan(15)
  const someone = httpReporter(site.origin)
  await someone.post('/report/danger', [['danger_now', 'yes']])
  await someone.post('/report/kind', [['kind', 'investment']])
  let shown = 0
  for (const { path } of pages) {
    const response = await someone.get(path.replace('/report/1', '/report/story'))
    const html = await response.text()
    // Pages that are not open to this visitor lead elsewhere.
    if (response.status === 303) continue
    shown++
    expect(html, path).toContain('href="/leave"')
    const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? ''
    expect(title, path).toMatch(/Harborlight$/)
    expect(title, path).not.toMatch(telling)
    expect(html, path).not.toMatch(/(?:src|srcset)="https?:|<link[^>]+href="https?:/)
  }
  expect(shown).toBeGreaterThan(12)
})

test('somebody in danger is shown whom to call by country at once, and the tip is filed as imminent', async () => {
  const someone = httpReporter(site.origin)
  const sent = await someone.post('/report/danger', [['danger_now', 'yes']])
  expect(sent.headers.get('location')).toBe('/report/get-help-now')
  const page = await (await someone.get('/report/get-help-now?here=KH&passport=PH&to=MM')).text()
  expect(page).toContain('href="tel:117"')
  expect(page).toContain('Not checked by us yet')
  // 1348 works at home only; from abroad there is another.
  expect(page).toContain('href="tel:+63287221144"')
  expect(page).not.toContain('href="tel:1348"')
  const less = await (await someone.get('/report/get-help-now?here=KH&passport=LA')).text()
  expect(less).toContain('We know of no one number for people from Laos')
  await someone.post('/report/get-help-now')
  await someone.post('/report/kind', [['kind', 'job_offer']])
  await someone.post('/report/story', [['story', 'My brother can not leave.']])
  await someone.files()
  const [filed] = await house.db.case.findMany({ select: { urgency: true } })
  expect(filed?.urgency).toBe('imminent')
})

test('the help page answers its three questions by address alone, and takes nonsense calmly', async () => {
  const someone = httpReporter(site.origin)
  const page = await (await someone.get('/help?here=TH&passport=GB&to=KH')).text()
  expect(page).toContain('href="tel:1155"')
  expect(page).toContain('href="tel:+442070085000"')
  expect(page).toMatch(/<option value="TH" selected=""/)
  for (const odd of ['?here=XX', '?here=%00', '?here=__proto__&to=', '?here=TH&here=KH'])
    expect((await someone.get(`/help${odd}`)).status).toBeLessThan(500)
  expect([...someone.cookies]).toEqual([])
})

test('what the operator checked says when, at once; a broken file takes nothing from who needs help', async () => {
  const someone = httpReporter(site.origin)
  const help = async () => (await someone.get('/help?here=TH')).text()
  const file = { verified: { 'th-police': '2026-11-20' }, removed: ['th-tourist-police'] }
  await writeFile(house.env.HELP_FILE, JSON.stringify(file))
  const checked = await help()
  expect(checked).toContain('Checked on November 20, 2026')
  expect(checked).not.toContain('href="tel:1155"')
  await writeFile(house.env.HELP_FILE, '{"verified":')
  expect(await help()).toContain('href="tel:1155"')
  expect(house.logged.join('')).toContain('help.file_unreadable')
  await rm(house.env.HELP_FILE)
})

test.each(['http://a.example', 'https://a.example/path', 'https://*.example', 'a.example'])(
  'the banner takes exact https origins only, not %s',
  (origin) => {
    expect(readEnv('test', { BANNER_ORIGINS: origin }).ok).toBe(false)
  },
)

test('all numbers stand on one page', async () => {
  const page = await (await httpReporter(site.origin).get('/help/all')).text()
  expect(page).toContain('id="kh-police"')
  expect(page).toContain('We know of no number in North Korea that is safe to call.')
})

test('only the banner may be framed, and only by the sites that were named', async () => {
  const someone = httpReporter(site.origin)
  const banner = await someone.get('/alerts/banner')
  expect(banner.headers.get('content-security-policy')).toContain(
    'frame-ancestors https://partner.example',
  )
  expect(banner.headers.get('x-frame-options')).toBeNull()
  expect(await banner.text()).not.toMatch(/<script/)
  const page = await someone.get('/check')
  expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  expect(page.headers.get('x-frame-options')).toBe('DENY')
})
