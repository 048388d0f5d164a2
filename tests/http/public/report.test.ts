import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TipAnswers } from '#core/tip/journey/catalogue.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { httpReporter } from '#tests/support/http-reporter.ts'
import { serveSite } from '#tests/support/site.ts'

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

const visitor = () => httpReporter(site.origin)
const to = (response: Response) => response.headers.get('location')

test('looking around leaves nothing behind: no draft, no cookie, before something is sent', async () => {
  const someone = visitor()
  const before = await house.db.draft.count()
  for (const path of ['/', '/report', '/report/danger', '/return', '/privacy', '/help'])
    expect((await someone.get(path)).status).toBe(200)
  expect(await house.db.draft.count()).toBe(before)
  expect([...someone.cookies]).toEqual([])
})

test('the same form posted five times at once makes one tip and shows one receipt', async () => {
  const someone = visitor()
  await someone.tells(answers)
  const before = await house.db.tip.count()
  const responses = await Promise.all(Array.from({ length: 5 }, () => someone.files()))
  expect(responses.map((one) => [one.status, to(one)])).toEqual(
    Array.from({ length: 5 }, () => [303, '/report/done']),
  )
  expect(await house.db.tip.count()).toBe(before + 1)

  const code = await someone.receipt()
  const page = await (await someone.get('/report/done')).text()
  for (const group of code?.split('-') ?? []) expect(page).toContain(group)
  expect(page).toContain(site.origin)
  expect(page).toContain('We never ask for money')

  const back = visitor()
  const opened = await back.post('/return', [['code', ` ${code?.toLowerCase()} `]])
  expect([opened.status, to(opened)]).toEqual([303, '/return/tip'])
  expect(await (await back.get('/return/tip')).text()).toMatch(/Your report HL-\d{6}-\d\d/)
})

test('whoever goes back after sending is led to the receipt, until they say that they kept it', async () => {
  const someone = visitor()
  await someone.tells(answers)
  await someone.files()
  for (const path of ['/report', '/report/danger', '/report/story', '/report/check'])
    expect(to(await someone.get(path))).toBe('/report/done')
  expect(await house.db.draft.count()).toBe(0)

  const code = await someone.receipt()
  const wrong = await someone.post('/report/kept', [['last', 'WXYZ']])
  expect(wrong.status).toBe(400)
  expect(await wrong.text()).toContain('value="WXYZ"')
  expect((await someone.get('/report/done')).status).toBe(200)
  const right = await someone.post('/report/kept', [['last', code?.slice(-4).toLowerCase() ?? '']])
  expect(to(right)).toBe('/report/done?kept=1')
  expect((await someone.get('/report/done')).status).toBe(404)
  expect((await someone.get('/report/receipt.txt')).status).toBe(404)
  expect((await someone.get('/report/danger')).status).toBe(200)
})

test('whoever can’t keep the code is told what that means, and then nobody has it', async () => {
  const someone = visitor()
  await someone.tells(answers)
  await someone.files()
  const page = await (await someone.get('/report/not-kept')).text()
  expect(page).toContain('There is no way back to your report.')
  expect(page).toMatch(/HL-\d{6}-\d\d/)
  expect(page).not.toContain((await someone.receipt()) ?? '?')
  expect(to(await someone.post('/report/not-kept'))).toBe('/report/done?let-go=1')
  expect(await (await someone.get('/report/done?let-go=1')).text()).toContain('no longer shown')
  expect(to(await someone.get('/report/kept'))).toBe('/report/done')
  expect((await someone.get('/proof.txt')).status).toBe(404)
})

test('the receipt is a file under a name that says nothing, and its code is in no address', async () => {
  const someone = visitor()
  await someone.tells(answers)
  const sent = await someone.files()
  const file = await someone.get('/report/receipt.txt')
  expect(file.headers.get('content-disposition')).toBe('attachment; filename="note.txt"')
  expect(file.headers.get('cache-control')).toBe('no-store')
  expect(to(sent)).not.toMatch(/[0-9A-Z]{4}-/)
})

test('a browser that keeps no cookies is told so, and is not sent round in circles', async () => {
  const sent = await visitor().post('/report/danger', [['danger_now', 'no']])
  expect(to(sent)).toBe('/report/kind')
  const next = await visitor().get('/report/kind')
  expect(to(next)).toBe('/report?lost=1')
  expect(await (await visitor().get('/report?lost=1')).text()).toContain('cookies')
})

test('a wrong answer keeps everything typed, says where, and answers 400', async () => {
  const someone = visitor()
  await someone.post('/report/danger', [['danger_now', 'no']])
  await someone.post('/report/kind', [['kind', 'investment']])
  const sent = await someone.post('/report/amounts', [
    ['losses-0-amount', '1500'],
    ['losses-0-asset', ''],
    ['losses-1-amount', 'a lot <b>'],
    ['losses-1-asset', 'BTC'],
    ['losses-2-amount', '1.250'],
    ['losses-2-asset', 'USD'],
    ['last_payment', 'longer_ago'],
  ])
  expect(sent.status).toBe(400)
  const page = await sent.text()
  expect(page).toContain('<title>Error: ')
  expect(page).toContain('href="#losses-0-asset"')
  expect(page).toContain('href="#losses-1-amount"')
  expect(page).toContain('id="losses-1-amount-error"')
  expect(page).toContain('value="a lot &lt;b&gt;"')
  expect(page).toContain('“1.250” can mean two amounts. Write 1250 or 1.25')
  expect(page).toContain('value="1.250"')
  expect(page).toMatch(/value="longer_ago"[^>]*checked|checked[^>]*value="longer_ago"/)
})

test('rows are added and removed by submitting, with nothing lost and nothing saved', async () => {
  const someone = visitor()
  await someone.post('/report/danger', [['danger_now', 'no']])
  await someone.post('/report/kind', [['kind', 'investment']])
  const rows = [
    ['losses-0-amount', '1'],
    ['losses-1-amount', '2'],
  ] as const
  const added = await someone.post('/report/amounts', [...rows, ['intent', 'add:losses']])
  expect(added.status).toBe(200)
  expect(await added.text()).toContain('id="losses-2-amount"')
  const removed = await someone.post('/report/amounts', [...rows, ['intent', 'remove:losses:0']])
  const page = await removed.text()
  expect(page).toContain('value="2"')
  expect(page).not.toContain('id="losses-1-amount"')
})

test('a change link leads back to check-your-answers, by way of what the change opened', async () => {
  const someone = visitor()
  await someone.tells(answers)
  await someone.upload('/report/evidence', new FormData())
  const told = await someone.post('/report/story?from=check', [['story', 'Once more.']])
  expect(to(told)).toBe('/report/check')
  const opened = await someone.post('/report/what-you-have?from=check', [
    ['identifier_kinds', 'website'],
    ['identifier_kinds', 'phone'],
  ])
  expect(to(opened)).toBe('/report/websites?from=check')
  const next = await someone.post('/report/websites?from=check', [['websites', 'a.example']])
  expect(to(next)).toBe('/report/phones?from=check')
})

test('who has told enough goes straight to the last questions, and a change does not bring the rest back', async () => {
  const someone = visitor()
  await someone.post('/report/danger', [['danger_now', 'no']])
  await someone.post('/report/kind', [['kind', 'job_offer']])
  await someone.post('/report/how-much', [['track', 'full']])
  await someone.post('/report/about-you', [['intent', 'skip']])
  await someone.post('/report/where-now', [['intent', 'skip']])
  await someone.post('/report/age', [['intent', 'skip']])
  const sent = await someone.post('/report/story', [
    ['story', 'Short.'],
    ['intent', 'shortcut'],
  ])
  expect(to(sent)).toBe('/report/evidence')
  await someone.upload('/report/evidence', new FormData())
  await someone.post('/report/language', [['intent', 'skip']])
  const last = await someone.post('/report/permissions', [])
  expect(to(last)).toBe('/report/check')
  const changed = await someone.post('/report/story?from=check', [['story', 'Longer.']])
  expect(to(changed)).toBe('/report/check')
  expect((await someone.files()).status).toBe(303)
})

test('leaving clears this site from the browser, deletes the draft and opens a weather page', async () => {
  const someone = visitor()
  await someone.tells(answers)
  const drafts = await house.db.draft.count()
  const left = await someone.get('/leave')
  expect([left.status, to(left)]).toEqual([303, 'https://www.bbc.com/weather'])
  expect(left.headers.get('clear-site-data')).toBe('"cache", "cookies", "storage"')
  expect([...someone.cookies]).toEqual([])
  expect(await house.db.draft.count()).toBe(drafts - 1)
})

test('every citizen page has a title that gives nothing away, the way out, and may not be kept', async () => {
  const someone = visitor()
  await someone.tells(answers)
  const paths = [
    '/',
    '/report',
    '/report/story',
    '/report/evidence',
    '/report/check',
    '/return',
    '/privacy',
    '/help',
  ]
  for (const path of paths) {
    const response = await someone.get(path)
    const page = await response.text()
    const title = /<title>([^<]*)<\/title>/.exec(page)?.[1] ?? ''
    expect(title).toMatch(/^(Harborlight|[\w ]{4,12} – Harborlight)$/)
    expect(page).toContain('href="/leave"')
    expect(page).toContain(site.origin)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(page).not.toMatch(/<script(?![^>]*src="\/(?:citizen|upload)\.js")/)
  }
})
