import { afterAll, beforeAll, expect, test } from 'vitest'
import { aKey, anAgency, aRelease, aScheduledPattern } from '#tests/support/factories/releases.ts'
import { aColleague } from '#tests/support/factories/staff.ts'
import { feedReader } from '#tests/support/feed-reader.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { httpStaff } from '#tests/support/http-staff.ts'
import { sessionFor } from '#tests/support/people.ts'
import { serveSite } from '#tests/support/site.ts'

let house: TestHouse
let site: Awaited<ReturnType<typeof serveSite>>
let supervisor: ReturnType<typeof httpStaff>
let moderator: ReturnType<typeof httpStaff>

beforeAll(async () => {
  house = await openTestHouse()
  house.setNow(new Date('2026-11-16T06:00:00Z'))
  site = await serveSite(house)
  supervisor = await browserOf((await aColleague(house, 'Heron 2', ['supervisor'])).id)
  moderator = await browserOf((await aColleague(house, 'Tern 8', ['moderator'])).id)
})
afterAll(async () => {
  await site.close()
  await house.close()
})

async function browserOf(personId: string) {
  const browser = httpStaff(house, site.origin)
  await browser.take(await sessionFor(house, personId))
  return browser
}

test('a supervisor cuts this week’s release, and a second click says that nothing is new', async () => {
  const { title } = await aScheduledPattern(house)
  const before = await supervisor.get('/triage/releases')
  expect(before.text).toContain(title)
  expect(before.text).toContain('Cut this week’s release now')
  const cut = await supervisor.post('/triage/releases', {})
  expect(cut).toMatchObject({ status: 303, to: '/triage/releases/1?done=cut' })
  const page = await supervisor.get(cut.to ?? '')
  expect(page.text).toContain('The release is cut')
  expect(page.text).toContain(title)
  const again = await supervisor.post('/triage/releases', {})
  expect(again.to).toBe('/triage/releases?done=nothing_new')
  expect((await supervisor.get(again.to ?? '')).text).toContain('Nothing was cut')
  const [event] = await house.db.auditEvent.findMany({ where: { action: 'release.cut' } })
  expect(event?.actor).toMatch(/^person:/)
})

test('a moderator sees what would leave and can’t cut it', async () => {
  await aScheduledPattern(house)
  const page = await moderator.get('/triage/releases')
  expect(page.status).toBe(200)
  expect(page.text).not.toContain('Cut this week’s release now')
  expect((await moderator.post('/triage/releases', {})).status).toBe(403)
  expect(await house.db.release.count()).toBe(1)
})

test('a cut asks for a fresh code', async () => {
  const { id } = await aColleague(house, 'Heron 3', ['supervisor'])
  const stale = await browserOf(id)
  house.advance(6 * 60_000)
  expect((await stale.get('/triage/releases')).text).toContain(
    'Cutting a release needs a fresh code',
  )
  const post = await stale.post('/triage/releases', {})
  expect(post.to).toBe('/staff/confirm?next=%2Ftriage%2Freleases')
  expect(await house.db.release.count()).toBe(1)
})

test('a pattern that may not leave is named with what mends it', async () => {
  const bad = await aScheduledPattern(house)
  await house.db.pattern.update({ where: { id: bad.id }, data: { approvedHash: '0'.repeat(64) } })
  const page = await moderator.get('/triage/releases')
  expect(page.text).toContain('It has to be approved again')
  expect(page.text).toContain(`/triage/patterns/${bad.number}`)
  await house.db.pattern.update({ where: { id: bad.id }, data: { state: 'draft' } })
})

test('a release shows whom it reached', async () => {
  await aRelease(house)
  const agency = await anAgency(house, 'Harbour Bank')
  const read = feedReader(site.origin, (await aKey(house, agency)).key)
  await (await read('/feeds/releases/2/patterns.csv')).arrayBuffer()
  const page = await moderator.get('/triage/releases/2')
  expect(page.text).toContain('Harbour Bank')
  expect(page.text).toContain('1 file')
  expect((await moderator.get('/triage/releases/1')).text).toContain('No agency has fetched it yet')
})

test.each(['0', '99', 'x', '1e1', '999999999999999'])('release %s is a 404', async (number) => {
  expect((await moderator.get(`/triage/releases/${number}`)).status).toBe(404)
})
