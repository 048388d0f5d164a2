import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TipAnswers } from '#core/tip/journey/catalogue.ts'
import { aColleague, giveCustodianKeys } from '#tests/support/factories/staff.ts'
import { fileATip } from '#tests/support/factories/tips.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { httpStaff } from '#tests/support/http-staff.ts'
import { sessionFor } from '#tests/support/people.ts'
import { serveSite } from '#tests/support/site.ts'

const passphrase = 'a lamp above the tide'
const named: TipAnswers = {
  kind: 'forced_work',
  danger_now: 'yes',
  give_contact: 'yes',
  contact_name: 'Zq Nightjar',
  contact_email: 'zq.nightjar@post.example',
}

let house: TestHouse
let site: Awaited<ReturnType<typeof serveSite>>
beforeAll(async () => {
  house = await openTestHouse({ LOG_LEVEL: 'debug' })
  site = await serveSite(house)
})
afterAll(async () => {
  await site.close()
  await house.close()
})

async function browserFor(callSign: string, roles: Parameters<typeof aColleague>[2]) {
  const person = await aColleague(house, callSign, roles)
  const browser = httpStaff(house, site.origin)
  await browser.take(await sessionFor(house, person.id))
  return { person, ...browser }
}

const titleOf = (text: string) => /<title>([^<]*)<\/title>/.exec(text)?.[1]

test('details that were asked for show on the answer to a press, and at no address', async () => {
  const alder = await browserFor('Alder 1', ['custodian'])
  await giveCustodianKeys(house, alder.person, passphrase)
  const heron = await browserFor('Heron 1', ['moderator'])
  const { number, tipId } = await fileATip(house, named)
  const page = `/triage/cases/${number}/identity/${tipId}`
  await heron.post(`/triage/cases/${number}/claim`, { hold: 'take' })
  const casePage = await heron.get(`/triage/cases/${number}`)
  expect(casePage.text).toContain(page)

  const typed = { intent: 'ask', words: 'Zqwords & more', minutes: '20' }
  const refused = await heron.post(page, typed)
  expect(refused.status).toBe(400)
  expect(refused.text).toContain('Zqwords &amp; more')
  const asked = await heron.post(page, { ...typed, reason: 'warn_of_danger' })
  expect([asked.status, asked.to]).toEqual([303, page])
  expect(asked.setCookie).toMatch(/HttpOnly.*SameSite=Strict/i)

  const { id } = await house.db.identityAccess.findFirstOrThrow({ where: { tipId } })
  const request = `/custody/requests/${id}`
  expect((await alder.get('/custody')).text).toContain(request)
  const wrong = await alder.post(request, { intent: 'grant', minutes: '10', passphrase: 'zqwrong' })
  expect(wrong.status).toBe(400)
  expect(wrong.text).not.toContain('zqwrong')
  const granted = await alder.post(request, { intent: 'grant', minutes: '10', passphrase })
  expect([granted.status, granted.to]).toEqual([303, request])
  expect((await alder.get(request)).text).not.toMatch(/nightjar/i)

  expect((await heron.get(page)).text).not.toMatch(/nightjar/i)
  const looked = await heron.send(page, {
    method: 'POST',
    body: new URLSearchParams({ intent: 'look', access: id }),
  })
  expect(looked.status).toBe(200)
  expect(looked.text).toContain('zq.nightjar@post.example')
  expect(titleOf(looked.text)).not.toMatch(/nightjar|contact|identity/i)
  expect((await heron.get(page)).text).not.toMatch(/nightjar/i)
  expect(house.logged.join('')).not.toMatch(/nightjar|zqwords|zqwrong/i)

  const elsewhere = httpStaff(house, site.origin)
  await elsewhere.take(await sessionFor(house, heron.person.id))
  const other = await elsewhere.post(page, { intent: 'look', access: id })
  expect(other.status).toBe(409)
  expect(other.text).not.toMatch(/nightjar/i)

  // A second factor that has grown old: the code comes first.
  house.advance(6 * 60_000)
  const stale = await heron.post(page, { intent: 'look', access: id })
  expect([stale.status, stale.to]).toEqual([303, `/staff/confirm?next=${encodeURIComponent(page)}`])
})

test('whoever breaks the glass and whoever reviews it see their own page of it', async () => {
  const alder = await browserFor('Alder 2', ['custodian'])
  const cedar = await browserFor('Cedar 2', ['supervisor'])
  await giveCustodianKeys(house, alder.person, passphrase)
  const { tipId } = await fileATip(house, named)
  const path = `/custody/glass/${tipId}`
  const empty = await alder.post(path, { words: 'Zqnow', passphrase: '' })
  expect(empty.status).toBe(400)
  expect(empty.text).toContain('Zqnow')
  const broken = await alder.post(path, { reason: 'held_now', words: 'Zqnow', passphrase })
  expect(broken.status).toBe(303)
  const opening = broken.to ?? ''
  expect((await alder.post(opening, { intent: 'look' })).text).toContain('zq.nightjar')
  const review = { intent: 'review', verdict: 'justified', words: 'They were held.' }
  expect((await alder.post(opening, review)).status).toBe(403)
  expect((await cedar.get('/custody/openings')).text).toContain(opening)
  const seen = await cedar.get(opening)
  expect(seen.text).toContain('Zqnow')
  expect(seen.text).not.toContain('zq.nightjar')
  expect((await cedar.post(opening, { intent: 'look' })).status).toBe(403)
  expect((await cedar.post(opening, review)).status).toBe(303)
  expect((await cedar.get('/custody/requests')).status).toBe(404)
  expect((await cedar.get('/custody')).status).toBe(403)
})
