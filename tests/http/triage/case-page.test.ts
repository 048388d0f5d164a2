import sharp from 'sharp'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toReading } from '#core/tip/evidence/reading.ts'
import { fitFiles } from '#operations/evidence/fit-files.server.ts'
import { sealFiles } from '#operations/evidence/seal-files.server.ts'
import { workOnFile } from '#operations/evidence/tending/work-on-file.server.ts'
import { adverts, firstFilling, otherFilling } from '#tests/core/link/adverts.ts'
import { eventsOf } from '#tests/support/audit.ts'
import { aColleague } from '#tests/support/factories/staff.ts'
import { type FiledTip, fileATip } from '#tests/support/factories/tips.ts'
import { fakeReader } from '#tests/support/fake-reader.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { serveSite } from '#tests/support/site.ts'
import { browserOf } from './case-pages.ts'

let house: TestHouse
let site: Awaited<ReturnType<typeof serveSite>>
let heron: Awaited<ReturnType<typeof browserOf>>
let tern: Awaited<ReturnType<typeof browserOf>>
beforeAll(async () => {
  house = await openTestHouse()
  site = await serveSite(house)
  heron = await browserOf(house, site.origin, await aColleague(house, 'Heron 4'))
  tern = await browserOf(house, site.origin, await aColleague(house, 'Tern 2'))
})
afterAll(async () => {
  await site.close()
  await house.close()
})

const canary = 'Canary sang in the customs shed'
const claim = (who: typeof heron, tip: FiledTip) =>
  who.post(`/triage/cases/${tip.number}/claim`, { hold: 'take' })

test('the story shows only after it was opened, and only to whoever opened it', async () => {
  const tip = await fileATip(house, { story: canary })
  const path = `/triage/cases/${tip.number}`
  const open = `${path}?show=story`
  expect(await (await heron.get(open)).text()).not.toContain(canary)
  expect((await heron.post(`${path}/story`, { part: 'story' })).status).toBe(409)
  expect((await claim(heron, tip)).headers.get('Location')).toBe(`${path}?done=claimed#claim`)
  expect(await (await heron.get(open)).text()).not.toContain(canary)

  const opened = await heron.post(`${path}/story`, { part: 'story' })
  expect(opened.headers.get('Location')).toBe(`${open}#story`)
  const page = await heron.get(open)
  expect(page.headers.get('Cache-Control')).toContain('no-store')
  expect(await page.text()).toContain(canary)
  expect(await (await heron.get(path)).text()).not.toContain(canary)
  expect(await (await tern.get(open)).text()).not.toContain(canary)
  expect(await eventsOf(house, `tip:${tip.tipId}`)).toEqual(['tip.filed', 'story.opened'])

  const noted = await heron.post(`${path}/notes?show=story`, { text: 'Read.' })
  expect(noted.headers.get('Location')).toBe(`${path}?show=story&done=note#notes`)
  const refused = await heron.post(`${path}/notes?show=story`, { text: '' })
  expect(refused.status).toBe(400)
  expect(await refused.text()).toContain(canary)
})

async function withFiles() {
  const tip = await fileATip(house)
  const picture = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#a00' } })
    .png()
    .toBuffer()
  const given = [
    { name: 'chat.png', bytes: picture },
    { name: 'лист "1".pdf', bytes: Buffer.from('%PDF-1.4\n%%EOF\n') },
  ]
  const subject = { id: tip.tipId, dataKey: tip.dataKey }
  const { files } = await sealFiles(house, subject, given, 'en')
  await house.db.$transaction((tx) => fitFiles(tx, subject, files, 20))
  const [png, pdf] = files.map(({ row }) => row)
  if (!png || !pdf) throw new Error('The files were not sealed')
  const path = (id: string) => `/triage/cases/${tip.number}/evidence/${id}`
  return { tip, png: path(png.id), pdf: path(pdf.id), path }
}

const pixels = async (answer: Response) =>
  sharp(Buffer.from(await answer.arrayBuffer()))
    .stats()
    .then(({ channels }) => channels.map(({ mean }) => Math.round(mean)))

test('a picture stays grey until it is asked for, a PDF shut until it is clean, and both are recorded', async () => {
  const { tip, png, pdf } = await withFiles()
  const plain = `${png}?look=plain`
  expect((await heron.get(png)).status).toBe(403)
  expect((await heron.post(`${png}/view`, {})).status).toBe(403)
  await claim(heron, tip)
  for (const path of [png, `${png}/view`]) expect((await tern.get(path)).status).toBe(403)

  const covered = await heron.get(png)
  const [red = 0, green = 0, blue = red] = await pixels(covered)
  expect([green, blue]).toEqual([green, green])
  expect(red).toBe(green || red)
  for (const path of [plain, `${png}?look=grey`]) expect((await heron.get(path)).status).toBe(403)
  expect((await heron.get(`${png}?look=banana`)).status).toBe(400)
  expect(await eventsOf(house, `tip:${tip.tipId}`)).toEqual(['tip.filed'])

  const asked = await heron.post(`${png}/view`, {})
  expect(asked.headers.get('Location')).toBe(`${png}/view?look=plain#picture`)
  expect(await (await heron.get(`${png}/view?look=plain`)).text()).toContain(`src="${plain}"`)
  const picture = await heron.get(plain)
  expect(picture.headers.get('Content-Type')).toBe('image/jpeg')
  expect((await pixels(picture))[0]).toBeGreaterThan(150)
  expect((await tern.get(plain)).status).toBe(403)
  expect((await heron.get(pdf)).status).toBe(403)
  await house.db.evidence.updateMany({ data: { scanState: 'clean' } })
  const file = await heron.get(pdf)
  expect(file.headers.get('Content-Disposition')).toMatch(
    /^attachment; filename="[\w. -]+"; filename\*=UTF-8''/,
  )
  for (const answer of [covered, picture, file]) {
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(answer.headers.get('Content-Security-Policy')).toContain('sandbox')
  }
  expect(Buffer.from(await file.arrayBuffer()).toString()).toBe('%PDF-1.4\n%%EOF\n')
  await heron.get(plain)
  expect(await eventsOf(house, `tip:${tip.tipId}`)).toEqual([
    'tip.filed',
    'evidence.opened',
    'evidence.opened',
  ])
})

test('a picture counts as one look, and the very same one in another tip needs no second', async () => {
  const gull = await aColleague(house, 'Gull 3')
  const browser = await browserOf(house, site.origin, gull)
  const [one, other] = [await withFiles(), await withFiles()]
  await claim(browser, one.tip)
  await claim(browser, other.tip)
  const looks = () => house.db.exposure.count({ where: { personId: gull.id } })
  await browser.post(`${one.png}/view`, {})
  await browser.post(`${one.png}/view`, { look: 'grey' })
  expect(await looks()).toBe(1)
  const page = await (await browser.get(`${other.png}/view`)).text()
  expect(page).toContain('in another place')
  expect(page).not.toContain('look=plain"')
  await browser.post(`${other.png}/view`, {})
  expect((await browser.get(`${other.png}?look=plain`)).status).toBe(200)
  expect(await looks()).toBe(1)
  await house.db.exposure.updateMany({ data: { at: new Date('2020-01-01T00:00:00Z') } })
  expect((await browser.get(`${other.png}?look=plain`)).status).toBe(403)
  await browser.post(`${other.png}/view`, {})
  expect(await looks()).toBe(2)
  expect((await browser.get(`${one.pdf}/view`)).status).toBe(200)
  expect((await browser.post(`${one.pdf}/view`, {})).status).toBe(404)
})

test('a PDF stands on the page as its words, in which no link works; its file stays shut', async () => {
  const { tip, pdf } = await withFiles()
  const words = toReading('Pay at https://false.example/login')
  const reader = fakeReader(async () => ({ ok: true, reading: words }))
  while (await workOnFile(house, reader));
  await claim(heron, tip)
  await heron.post(`/triage/cases/${tip.number}/story`, { part: 'story' })
  const page = await (await heron.get(`/triage/cases/${tip.number}?show=story`)).text()
  expect(page).toMatch(/<details class="evidence-text" open="">\s*<summary>Text of this PDF/)
  expect(page).toContain('Pay at hxxps://false[.]example/login')
  expect(page).not.toContain('href="https://false.example')
  expect((await heron.get(pdf)).status).toBe(403)
})

test('a file of another case, an unknown one and a malformed address are not found', async () => {
  const { tip, png, path } = await withFiles()
  const other = await fileATip(house)
  await claim(heron, tip)
  await claim(heron, other)
  expect((await heron.get(png.replace(`/${tip.number}/`, `/${other.number}/`))).status).toBe(404)
  expect((await heron.get(path(uuidv7()))).status).toBe(404)
  expect((await heron.get(path('..%2f..%2fkeys'))).status).toBe(404)
})

test.each([
  '/triage/cases/0',
  '/triage/cases/987654',
  '/triage/cases/banana',
  '/triage/cases/1e3',
  '/triage/cases/99999999999999999999',
])('%s is no case', async (path) => {
  expect((await heron.get(path)).status).toBe(404)
})

test.each([
  'view=banana',
  'kind=banana',
  'urgency=banana',
  'country=XX',
  'language=%20-',
  'after=banana',
  'after=1.2.3',
  `q=${'x'.repeat(1001)}`,
])('the queue refuses the filter %s by its name', async (query) => {
  expect((await heron.get(`/triage?${query}`)).status).toBe(400)
})

test('the queue leads to the one case that was looked for', async () => {
  const tip = await fileATip(house)
  const found = await heron.get(`/triage?q=c-${tip.number}`)
  expect(found.headers.get('Location')).toBe(`/triage/cases/${tip.number}`)
})

test('taking the next case claims it and leads there; none waiting says so', async () => {
  const gull = await browserOf(house, site.origin, await aColleague(house, 'Gull 7'))
  const most = await house.db.case.count()
  let at: string | null = ''
  for (let turn = 0; turn <= most && at !== '/triage?next=none'; turn++) {
    const response = await gull.post('/triage/next', {})
    expect(response.status).toBe(303)
    at = response.headers.get('Location')
  }
  expect(at).toBe('/triage?next=none')
  expect(await (await gull.get('/triage?next=none')).text()).toContain('Nothing waits')
  expect((await gull.get('/triage/next')).status).toBe(405)
})

test('copies of one advert are ticked at once and merge in one step; others stay unticked', async () => {
  const told = (place: string) =>
    fileATip(house, { story: adverts.th({ place, pay: '20,000', contact: 'ฝ่ายบุคคล' }) })
  const one = await told('แม่สอด')
  const copies = [await told('ปอยเปต'), await told('เมียวดี'), await told('ท่าขี้เหล็ก')]
  await claim(heron, one)
  const path = `/triage/cases/${one.number}`
  const ticked = (page: string) =>
    [...page.matchAll(/<input[^>]*name="others"[^>]*>/g)]
      .filter(([input]) => input.includes('checked'))
      .map(([input]) => /value="C-0*(\d+)"/.exec(input)?.[1])
  const plain = await (await heron.get(path)).text()
  expect(plain).toContain(`href="${path}?choose=copies#links"`)
  expect(ticked(plain)).toEqual([])
  const chosen = ticked(await (await heron.get(`${path}?choose=copies`)).text())
  expect(chosen.map(Number).sort()).toEqual(copies.map(({ number }) => number).sort())
  const { version } = await house.db.case.findUniqueOrThrow({ where: { number: one.number } })
  await heron.post(`${path}/merge`, [
    ['version', String(version)],
    ...chosen.map((number): [string, string] => ['others', number ?? '']),
  ])
  const { tipCount } = await house.db.case.findUniqueOrThrow({ where: { number: one.number } })
  expect(tipCount).toBe(4)
})

test('the words that two cases share show once both are open, with what fills each slot', async () => {
  const here = await fileATip(house, { story: adverts.ru({ ...firstFilling, contact: 'office' }) })
  const there = await fileATip(house, { story: adverts.ru({ ...otherFilling, contact: 'desk' }) })
  const open = async (tip: FiledTip) => {
    await claim(heron, tip)
    await heron.post(`/triage/cases/${tip.number}/story`, { part: 'story' })
  }
  const page = async () => (await heron.get(`/triage/cases/${here.number}?show=story`)).text()
  await open(here)
  expect(await page()).toMatch(/To compare, take and open/)
  expect(await page()).not.toContain('Bavet')
  await open(there)
  expect(await page()).toMatch(/<mark>Poipet<\/mark>.*?<ins>Bavet<\/ins>/s)
})

test('a copy of a case is looked at first, keeps what was typed, and is a file that runs nothing', async () => {
  const cedar = await browserOf(
    house,
    site.origin,
    await aColleague(house, 'Cedar 4', ['supervisor']),
  )
  const tip = await fileATip(house, { story: canary })
  await claim(cedar, tip)
  const path = `/triage/cases/${tip.number}/export`
  const form = { purpose: 'court_order', authority: '', words: 'A court in zqtown asks.' }
  const wrong = await cedar.post(path, form)
  expect(wrong.status).toBe(400)
  const again = await wrong.text()
  expect(again).toContain('Give the reference of the order or request')
  expect(again).toContain('A court in zqtown asks.')

  const right = { ...form, authority: 'File 12/2026', parts: 'history' }
  const ready = await (await cedar.post(path, right)).text()
  expect(ready).toContain('1 tip will be in it')
  expect(ready).not.toContain(canary)
  const file = await cedar.post(`${path}/file`, right)
  expect(file.headers.get('Content-Disposition')).toMatch(/^attachment; filename="C-?\w+\.html"$/)
  expect(file.headers.get('Content-Security-Policy')).toContain("default-src 'none'; sandbox")
  expect(file.headers.get('Cache-Control')).toContain('no-store')
  const text = await file.text()
  expect(text).toContain(canary)
  expect(text).not.toContain('zqtown')
  expect((await heron.post(`${path}/file`, right)).status).toBe(403)
})
