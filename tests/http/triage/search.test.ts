import { afterAll, beforeAll, expect, test } from 'vitest'
import { aColleague } from '#tests/support/factories/staff.ts'
import { fileATip } from '#tests/support/factories/tips.ts'
import { hostileStrings } from '#tests/support/hostile-strings.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { serveSite } from '#tests/support/site.ts'
import { browserOf, type Fields } from './case-pages.ts'

let house: TestHouse
let site: Awaited<ReturnType<typeof serveSite>>
let heron: Awaited<ReturnType<typeof aBrowser>>
let plover: Awaited<ReturnType<typeof aBrowser>>
beforeAll(async () => {
  house = await openTestHouse()
  site = await serveSite(house)
  heron = await aBrowser('Heron 4')
  plover = await aBrowser('Plover 2')
  await fileATip(house, { story: 'The golden palace took our passports' })
})
afterAll(async () => {
  await site.close()
  await house.close()
})

async function aBrowser(callSign: string) {
  const { get, post } = await browserOf(house, site.origin, await aColleague(house, callSign))
  const read = async (response: Response) => ({
    status: response.status,
    to: response.headers.get('location'),
    text: await response.text(),
  })
  return {
    get: async (path: string) => read(await get(path)),
    post: async (path: string, fields: Fields) => read(await post(path, fields)),
  }
}

const search = (typed: string, more = '') =>
  heron.get(`/triage?${new URLSearchParams({ q: typed })}${more}`)

test('a result says where it was found, and holds no word of the story', async () => {
  const { text } = await search('passports')
  expect(text).toContain('Found in <!-- -->story')
  expect(text).not.toContain('golden')
})

test('an empty result says what was looked for and how to look further', async () => {
  const { text } = await search('"silver palace" -visa', '&country=TH')
  expect(text).toContain('the phrase “silver palace”')
  expect(text).toContain('without “visa”')
  expect(text).toContain('Search all cases')
  expect((await search('钱 passports')).text).toContain('Not looked for: <!-- -->“钱”')
})

test('whatever is typed has an answer that shows it as text', async () => {
  for (const typed of hostileStrings.filter((one) => one.length <= 900).slice(0, 12)) {
    const { status, text } = await search(typed)
    expect([200, 302], typed).toContain(status)
    expect(text).not.toContain('<script>alert(1)')
  }
  expect((await search('x'.repeat(1001))).status).toBe(400)
})

test('a view is saved, chosen, shared, renamed and deleted by plain forms', async () => {
  const saved = { query: '?q=palace&country=TH', name: 'Palace', shared: 'yes' }
  const nameless = await heron.post('/triage/views', { ...saved, name: ' ' })
  expect(nameless.status).toBe(400)
  expect(nameless.text).toContain('Give the view a name')
  expect(nameless.text).toContain('value="?q=palace&amp;country=TH"')
  const strange = await heron.post('/triage/views', { ...saved, query: '?country=%22%3E&kind=x' })
  expect(strange.status).toBe(400)
  expect(strange.text).toContain('choose some in the queue first')
  expect(await heron.post('/triage/views', saved)).toMatchObject({
    status: 303,
    to: '/triage?country=TH&q=palace',
  })
  const chosen = await plover.get('/triage?country=TH&q=palace')
  expect(chosen.text).toMatch(/aria-current="page"[^>]*>Palace/)

  const { id } = await house.db.savedView.findFirstOrThrow()
  expect((await plover.get(`/triage/views/${id}`)).status).toBe(404)
  expect((await plover.post(`/triage/views/${id}`, { name: 'Mine' })).status).toBe(404)
  expect((await heron.get(`/triage/views/${id}`)).text).toContain('Delete “<!-- -->Palace')
  expect((await heron.post(`/triage/views/${id}`, { name: '' })).status).toBe(400)
  expect((await heron.post(`/triage/views/${id}`, { name: 'Palace jobs' })).status).toBe(303)
  expect((await plover.get('/triage/views')).text).not.toContain('Palace jobs')
  expect((await heron.get('/triage/views')).text).toContain('Palace jobs')
  await plover.post(`/triage/views/${id}/removal`, {})
  expect(await house.db.savedView.count()).toBe(1)
  expect((await heron.post(`/triage/views/${id}/removal`, {})).to).toBe('/triage/views')
  expect(await house.db.savedView.count()).toBe(0)
})
