import { afterAll, beforeAll, expect, test } from 'vitest'
import { setTeamBudget } from '#operations/care/set-budget.server.ts'
import { setShare } from '#operations/quality/set-share.server.ts'
import { changeCaseState } from '#operations/triage/change-case-state.server.ts'
import { claimCase } from '#operations/triage/claim-case.server.ts'
import { aColleague, type Colleague } from '#tests/support/factories/staff.ts'
import { fileATip } from '#tests/support/factories/tips.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { serveSite } from '#tests/support/site.ts'
import { browserOf } from './case-pages.ts'

let house: TestHouse
let site: Awaited<ReturnType<typeof serveSite>>
let heron: Colleague
let cedar: Colleague
beforeAll(async () => {
  house = await openTestHouse()
  site = await serveSite(house)
  heron = await aColleague(house, 'Heron 4')
  cedar = await aColleague(house, 'Cedar 1', ['supervisor'])
})
afterAll(async () => {
  await site.close()
  await house.close()
})

const asked = (response: Response) => response.headers.get('location') ?? ''

test('who looks again is led away from the case’s page until they have answered', async () => {
  const queue = await house.db.queue.findFirstOrThrow({ where: { isDefault: true } })
  await setShare(house, cedar, { queueId: queue.id, share: 100 })
  const { number } = await fileATip(house, { story: 'Canary sang at dawn.' })
  await claimCase(house, heron, number)
  const { version } = await house.db.case.findUniqueOrThrow({ where: { number } })
  const change = { to: 'resolved', verdict: 'confirmed', impact: 'money_lost' } as const
  await changeCaseState(house, heron, { number, version, change })

  const tern = await browserOf(house, site.origin, await aColleague(house, 'Tern 2'))
  const list = await (await tern.get('/triage/second-looks')).text()
  expect(list).toContain('Take the next one')
  expect(list).not.toContain(`/triage/cases/${number}`)
  const look = asked(await tern.post('/triage/second-looks', {}))
  expect(look).toMatch(/^\/triage\/second-looks\/[0-9a-f-]{36}$/)
  for (const path of [`/triage/cases/${number}`, `/triage/cases/${number}?show=story,notes`])
    expect(asked(await tern.get(path))).toBe(look)

  expect(asked(await tern.post(look, { act: 'story' }))).toBe(`${look}?show=story#told`)
  const blind = await (await tern.get(`${look}?show=story`)).text()
  expect(blind).toContain('Canary sang at dawn.')
  expect(blind).not.toContain('Heron 4')
  const wrong = await tern.post(look, { act: 'answer', impact: 'attempted', why: 'Kept words' })
  expect(wrong.status).toBe(400)
  expect(await wrong.text()).toMatch(/Choose a verdict[\s\S]*Kept words/)
  const answer = { act: 'answer', verdict: 'suspected', impact: 'attempted', why: 'Kept words' }
  expect(asked(await tern.post(look, answer))).toBe(`${look}?done=answered`)
  expect(await (await tern.get(look)).text()).toMatch(/two answers differ[\s\S]*Heron 4/)
  expect((await tern.get(`/triage/cases/${number}`)).status).toBe(200)

  const supervisor = await browserOf(house, site.origin, cedar)
  const words = await supervisor.post(look, { act: 'words' })
  expect(await words.text()).toContain('Kept words')
  expect((await supervisor.post(look, { act: 'settle', stands: 'first' })).status).toBe(400)
  const settled = await supervisor.post(look, { act: 'settle', stands: 'first', why: 'So it is.' })
  expect(asked(settled)).toBe(`${look}?done=settled`)
  const other = await browserOf(house, site.origin, await aColleague(house, 'Wren 3'))
  expect((await other.get(look)).status).toBe(404)
})

test('a page stands in between at the limit of a day, and lets through with a reason', async () => {
  await setTeamBudget(house, cedar, { picture: 40, story: 1 })
  const gull = await aColleague(house, 'Gull 7')
  const browser = await browserOf(house, site.origin, gull)
  const [one, two] = [await fileATip(house), await fileATip(house)]
  for (const { number } of [one, two]) await claimCase(house, gull, number)
  const open = ({ number }: { number: number }) =>
    browser.post(`/triage/cases/${number}/story`, { part: 'story' })
  expect(asked(await open(one))).toContain('show=story')
  const stop = asked(await open(two))
  expect(stop).toMatch(/^\/triage\/care\/stop\?of=story&back=/)
  expect(await (await browser.get(stop)).text()).toContain('1 story')
  expect((await browser.post(stop, { reason: 'banana' })).status).toBe(400)
  expect(asked(await browser.post(stop, { reason: 'nobody_else' }))).toBe(
    `/triage/cases/${two.number}`,
  )
  expect(asked(await open(two))).toContain('show=story')
  const away = '/triage/care/stop?of=story&back=https://elsewhere.example'
  expect(asked(await browser.post(away, { reason: 'other' }))).toBe('/triage')
  expect((await browser.get('/triage/care/stop?of=banana')).status).toBe(400)
})

test('a break, own limits and skips take only what they can be', async () => {
  const finch = await aColleague(house, 'Finch 5')
  const browser = await browserOf(house, site.origin, finch)
  expect((await browser.post('/triage/care/break', { minutes: '600' })).status).toBe(400)
  expect(asked(await browser.post('/triage/care/break', { minutes: '15' }))).toContain('done=break')
  expect(await (await browser.get('/triage')).text()).toContain('You are on a break until')
  expect(asked(await browser.post('/triage/care/break', { minutes: '0', next: '/triage' }))).toBe(
    '/triage',
  )
  const refused = await browser.post('/triage/care', { picture: '41', story: '1' })
  expect(refused.status).toBe(400)
  expect(await refused.text()).toContain('value="41"')
  expect(asked(await browser.post('/triage/care', { picture: '5', story: '' }))).toContain('saved')

  const { number } = await fileATip(house)
  await claimCase(house, finch, number)
  const skip = `/triage/cases/${number}/skip`
  expect((await browser.post(skip, { version: '0', reason: 'banana' })).status).toBe(400)
  expect((await browser.post(skip, { version: '0', reason: 'language' })).status).toBe(303)
  expect(await house.db.caseSkip.count({ where: { personId: finch.id } })).toBe(1)
})

test('the team’s settings are for supervisors, and keep what was typed wrong', async () => {
  const moderator = await browserOf(house, site.origin, heron)
  for (const path of ['/triage/care/team', '/triage/practice/new?case=1'])
    expect((await moderator.get(path)).status).toBe(403)
  const supervisor = await browserOf(house, site.origin, cedar)
  const { id } = await house.db.queue.findFirstOrThrow({ where: { isDefault: true } })
  const wrong = await supervisor.post('/triage/care/team', { of: 'share', queue: id, share: '101' })
  expect(wrong.status).toBe(400)
  expect(await wrong.text()).toContain('value="101"')
  const saved = await supervisor.post('/triage/care/team', { of: 'share', queue: id, share: '10' })
  expect(asked(saved)).toBe('/triage/care/team?done=saved#shares')
  const budget = { of: 'budget', picture: '30', story: '0' }
  expect((await supervisor.post('/triage/care/team', budget)).status).toBe(400)
})
