import { afterAll, beforeAll, expect, test } from 'vitest'
import { isWorkDone } from '#core/tip/work.ts'
import { fileTips } from '#operations/file-tips.server.ts'
import { draftContent } from '#tests/support/factories/drafts.ts'
import { fileReport } from '#tests/support/factories/filed-report.ts'
import { aColleague } from '#tests/support/factories/staff.ts'
import { aTipToFile } from '#tests/support/factories/tips.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { httpReporter } from '#tests/support/http-reporter.ts'
import { serveSite } from '#tests/support/site.ts'
import { browserOf } from '../triage/case-pages.ts'

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

const to = (response: Response) => response.headers.get('location')
const text = async (response: Promise<Response>) => (await response).text()

async function someoneBack(code: string) {
  const someone = httpReporter(site.origin)
  await someone.post('/return', [['code', code]])
  return someone
}
const aReport = () => fileReport(house, draftContent({ consents: ['write_back'] }))

test('an answer is put right beside what was told, and the page says so', async () => {
  const { code } = await aReport()
  const someone = await someoneBack(code)
  const list = await text(someone.get('/return/correct'))
  expect(list).toContain('href="/return/correct/story"')
  expect(list).not.toContain('They showed me a profit')
  const page = await text(someone.get('/return/correct/story'))
  expect(page).toContain('They showed me a profit and kept it.')
  const id = /name="message_id" value="([^"]+)"/.exec(page)?.[1] ?? ''

  const empty = await someone.post('/return/correct/story', [['correction', ' ']])
  expect([empty.status, await empty.text()]).toEqual([
    400,
    expect.stringContaining('Write what is right'),
  ])
  const sent = await someone.post('/return/correct/story', [
    ['message_id', id],
    ['correction', 'It was in May.'],
  ])
  expect(to(sent)).toBe('/return/tip?corrected=1')
  const own = await text(someone.get('/return/tip?corrected=1'))
  expect(own).toContain('Put right: What happened?')
  expect(own).toContain('It was in May.')
  expect((await someone.get('/return/correct/war')).status).toBe(404)
})

test('what was being put right when the report closed stays, to be sent with the code', async () => {
  const { code } = await aReport()
  const someone = await someoneBack(code)
  house.advance(31 * 60_000)
  const late = await someone.post('/return/correct/story', [
    ['correction', 'Half an hour of words.'],
  ])
  expect(late.status).toBe(400)
  const page = await late.text()
  expect(page).toContain('Your report is closed')
  expect(page).toContain('Half an hour of words.')
})

test('taking back needs two pages and a yes; then the page and the proof are gone', async () => {
  const { code, tipId } = await aReport()
  const someone = await someoneBack(code)
  const page = await text(someone.get('/return/withdraw'))
  expect(page).toContain('Nobody can bring them back, not even we.')
  expect(page).not.toContain('<form method="post" action="/return/withdraw')
  const confirm = '/return/withdraw/confirm'
  expect((await someone.post(confirm)).status).toBe(400)
  expect(to(await someone.post(confirm, [['withdraw', 'no']]))).toBe('/return/tip?kept=1')
  expect((await house.db.tip.findUniqueOrThrow({ where: { id: tipId } })).state).toBe('attached')
  expect((await someone.get('/proof.txt')).status).toBe(200)

  expect(to(await someone.post(confirm, [['withdraw', 'yes']]))).toBe('/return/tip')
  expect(await text(someone.get('/return/tip'))).toContain('You took your report back')
  expect((await someone.get('/proof.txt')).status).toBe(404)
  for (const path of ['/return/withdraw', confirm, '/return/correct'])
    expect([path, to(await someone.get(path))]).toEqual([path, '/return/tip'])
  const later = await someoneBack(code)
  expect(await text(later.get('/return/tip'))).toContain('You took your report back')
})

test('an over-busy house offers work, never to whoever tells of danger, and needs none', async () => {
  await house.db.$transaction((tx) =>
    fileTips(
      tx,
      house,
      Array.from({ length: 70 }, () => aTipToFile(house)),
    ),
  )
  const send = async (danger_now: 'yes' | 'no', work: (challenge: string) => string) => {
    const someone = httpReporter(site.origin)
    await someone.tells({ danger_now, kind: 'investment', story: 'Told in a busy hour.' })
    house.advance(60_000)
    const page = await text(someone.get('/report/check'))
    const challenge = /data-work="([^"]+)"/.exec(page)?.[1] ?? null
    const sent = await someone.post('/report/check', [
      ['form_token', /name="form_token" value="([^"]+)"/.exec(page)?.[1] ?? ''],
      ['work', challenge === null ? '' : work(challenge)],
    ])
    expect(to(sent)).toBe('/report/done')
    const newest = await house.db.case.findFirstOrThrow({ orderBy: { number: 'desc' } })
    return { offered: challenge !== null, reasons: newest.quarantineReasons }
  }
  const solve = (challenge: string) => {
    let answer = 0
    while (!isWorkDone(challenge, String(answer))) answer++
    return String(answer)
  }
  house.advance(3_600_000)
  await house.db.tip.updateMany({ data: { filedAt: house.now() } })
  expect(await send('no', () => '')).toEqual({ offered: true, reasons: [] })
  expect(await send('no', () => '')).toEqual({ offered: true, reasons: ['network_limit'] })
  expect(await send('no', solve)).toEqual({ offered: true, reasons: [] })
  expect((await send('yes', solve)).offered).toBe(false)
})

test('a hidden field that is filled in holds a report back and refuses nothing; staff let it in', async () => {
  house.advance(3_600_000)
  const someone = httpReporter(site.origin)
  await someone.tells({ danger_now: 'no', kind: 'investment', story: 'Filled in by a script.' })
  const page = await text(someone.get('/report/check'))
  const token = /name="form_token" value="([^"]+)"/.exec(page)?.[1] ?? ''
  expect(page).not.toContain('data-work')
  const sent = await someone.post('/report/check', [
    ['form_token', token],
    ['second_opinion', 'https://spam.example'],
  ])
  expect(to(sent)).toBe('/report/done')
  expect(await someone.receipt()).not.toBeNull()

  const heron = await aColleague(house, 'Heron 4')
  const { get, post } = await browserOf(house, site.origin, heron)
  const held = await house.db.case.findFirstOrThrow({
    where: { quarantineReasons: { has: 'trap_filled' } },
  })
  const queue = await text(get('/triage?view=quarantine'))
  expect(queue).toContain('a hidden field was filled in')
  expect(queue).toContain(`value="${held.number}"`)
  expect((await post('/triage/quarantine', { case: 'all of them' })).status).toBe(400)
  const lifted = await post('/triage/quarantine', { case: String(held.number) })
  expect(to(lifted)).toBe('/triage?view=quarantine&lifted=1')
  expect(await text(get('/triage?view=quarantine&lifted=1'))).toContain('1 case let into the queue')
  expect((await get('/triage/quarantine')).status).toBe(405)
})
