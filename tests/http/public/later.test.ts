import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TipAnswers } from '#core/tip/journey/catalogue.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { httpReporter } from '#tests/support/http-reporter.ts'
import { serveSite } from '#tests/support/site.ts'

const hour = 3_600_000
const answers: TipAnswers = {
  danger_now: 'no',
  kind: 'investment',
  story: 'They showed a profit.',
  money_lost: 'yes',
  losses: [{ amount: '1500', asset: 'USD', method: 'card' }],
}

let house: TestHouse
let site: Awaited<ReturnType<typeof serveSite>>
beforeAll(async () => {
  house = await openTestHouse()
  site = await serveSite(house)
})
afterAll(async () => {
  await site.close()
  await house.close()
})

type Someone = ReturnType<typeof httpReporter>
const visitor = (): Someone => httpReporter(site.origin)
const to = (response: Response) => response.headers.get('location')

async function begins(kind: NonNullable<TipAnswers['kind']> = 'investment'): Promise<Someone> {
  const someone = visitor()
  await someone.post('/report/danger', [['danger_now', 'no']])
  await someone.post('/report/kind', [['kind', kind]])
  return someone
}

async function codeOf(someone: Someone): Promise<string> {
  const text = await (await someone.get('/report/saved.txt')).text()
  return /SAVE(?:-[0-9A-Z]{4}){6}/.exec(text)?.[0] ?? ''
}

test('a report is saved on any page, closed, and opened elsewhere by its code, on the page where it was left', async () => {
  const someone = await begins()
  const saved = await someone.post('/report/story', [
    ['story', 'Half a story'],
    ['intent', 'later'],
  ])
  expect([saved.status, to(saved)]).toEqual([303, '/report/saved'])
  const page = await (await someone.get('/report/saved')).text()
  const code = await codeOf(someone)
  for (const group of code.split('-')) expect(page).toContain(group)
  const until = new Date(house.now().getTime() + 7 * 24 * hour)
  expect(page).toContain(`${until.getUTCDate()}, ${until.getUTCFullYear()}`)
  expect(to(await someone.post('/report/saved'))).toBe('/report/saved?closed=1')
  expect((await someone.get('/report/saved')).status).toBe(404)

  house.advance(6 * 24 * hour)
  const elsewhere = visitor()
  const opened = await elsewhere.post('/report/resume', [['code', ` ${code.toLowerCase()} `]])
  expect(to(opened)).toBe('/report/story?resumed=1')
  const back = await (await elsewhere.get('/report/story?resumed=1')).text()
  expect(back).toContain('Half a story')
  expect(back).toContain('Welcome back')
  expect(await codeOf(elsewhere)).toBe(code)
})

test('what could not be read yet is saved as it was typed, and is not sent by mistake', async () => {
  const someone = visitor()
  await someone.tells(answers)
  await someone.post('/report/amounts', [
    ['losses-0-amount', 'all that we had'],
    ['intent', 'later'],
  ])
  const elsewhere = visitor()
  const opened = await elsewhere.post('/report/resume', [['code', await codeOf(someone)]])
  expect(to(opened)).toBe('/report/amounts?resumed=1')
  expect(await (await elsewhere.get('/report/amounts')).text()).toContain('value="all that we had"')
  const sent = await elsewhere.files()
  expect(sent.status).toBe(400)
  expect(await sent.text()).toContain('/report/amounts?from=check')
  await elsewhere.post('/report/amounts', [
    ['losses-0-amount', '900'],
    ['losses-0-asset', 'USD'],
  ])
  expect(to(await elsewhere.files())).toBe('/report/done')
})

test('the two kinds of code are told apart, in both places', async () => {
  const someone = await begins()
  await someone.post('/report/story', [
    ['story', 'A story'],
    ['intent', 'later'],
  ])
  const atReturn = await visitor().post('/return', [['code', await codeOf(someone)]])
  expect(await atReturn.text()).toContain('a report that you did not send yet')
  await someone.files()
  const receipt = (await someone.receipt()) ?? ''
  const atResume = await visitor().post('/report/resume', [['code', receipt]])
  expect(atResume.status).toBe(400)
  expect(await atResume.text()).toContain('a report that you sent')
})

test('opening a saved report asks before another one on this device is left', async () => {
  const someone = await begins()
  await someone.post('/report/story', [
    ['story', 'The saved one'],
    ['intent', 'later'],
  ])
  const code = await codeOf(someone)
  const other = await begins()
  const asked = await other.post('/report/resume', [['code', code]])
  expect(asked.status).toBe(409)
  expect(await asked.text()).toContain('There is another report on this device')
  const opened = await other.post('/report/resume', [
    ['code', code],
    ['leave_other', 'yes'],
  ])
  expect(opened.status).toBe(303)
  expect(await (await other.get('/report/story')).text()).toContain('The saved one')
})

test('a wrong code is kept on the page, and after thirty tries the network has to wait', async () => {
  const wrong = await visitor().post('/report/resume', [['code', 'SAVE-1234']])
  expect(wrong.status).toBe(400)
  expect(await wrong.text()).toContain('value="SAVE-1234"')
  const someone = await begins()
  await someone.post('/report/story', [['intent', 'later']])
  const code = await codeOf(someone)
  await someone.get('/leave')
  const tries = []
  for (let n = 0; n < 31; n++) tries.push(await visitor().post('/report/resume', [['code', code]]))
  expect(tries.at(-1)?.status).toBe(429)
  house.advance(hour)
})

test('a network that begins too many reports waits, with what it typed; danger never waits', async () => {
  const begin = (danger: string) => visitor().post('/report/danger', [['danger_now', danger]])
  let last: Response | undefined
  for (let n = 0; n < 101 && last?.status !== 429; n++) last = await begin('no')
  expect(last?.status).toBe(429)
  const page = (await last?.text()) ?? ''
  expect(page).toContain('Please wait ten minutes')
  expect(page).toMatch(/value="no"[^>]*checked|checked[^>]*value="no"/)
  expect((await begin('yes')).status).toBe(303)
  expect((await begin('unknown')).status).toBe(303)
  house.advance(hour)
  expect((await begin('no')).status).toBe(303)
})

test('a quick tip asks a dozen things, can be sent as it is, and loses nothing when more is told', async () => {
  const someone = await begins()
  await someone.post('/report/how-much', [['track', 'quick']])
  const told = await someone.post('/report/story', [['story', 'In short.']])
  expect(to(told)).toBe('/report/what-you-have')
  expect(to(await someone.post('/report/what-you-have'))).toBe('/report/country')
  expect(to(await someone.post('/report/country', [['current_country', 'DE']]))).toBe(
    '/report/evidence',
  )
  await someone.upload('/report/evidence', new FormData())
  expect(to(await someone.post('/report/permissions'))).toBe('/report/check')
  expect(await (await someone.get('/report/check')).text()).toContain('Do you want to tell more?')

  const more = await someone.post('/report/check', [['intent', 'more']])
  expect(to(more)).toBe('/report/about-you?from=check')
  expect(await (await someone.get('/report/about-you?from=check')).text()).toContain('Skip')
  const next = await someone.post('/report/about-you?from=check', [['role', 'self']])
  expect(to(next)).toBe('/report/where-seen?from=check')
  const back = await someone.post('/report/where-seen?from=check', [
    ['where_seen', 'line'],
    ['intent', 'track:quick'],
  ])
  expect(to(back)).toBe('/report/check')
  const page = await (await someone.get('/report/check')).text()
  for (const kept of ['In short.', 'LINE', 'Germany']) expect(page).toContain(kept)
  expect(to(await someone.files())).toBe('/report/done')
})
