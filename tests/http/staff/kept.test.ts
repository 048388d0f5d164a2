import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { purgeExpired } from '#operations/purge-expired.server.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { httpStaff } from '#tests/support/http-staff.ts'
import { codeNow, type EnrolledPerson, enrolledPerson, sessionFor } from '#tests/support/people.ts'
import { serveSite } from '#tests/support/site.ts'

let house: TestHouse
let site: Awaited<ReturnType<typeof serveSite>>
let admin: EnrolledPerson
let browser: ReturnType<typeof httpStaff>

const minute = 60_000
const path = '/staff/people'
const form = [
  ['email', 'new@harbor.example'],
  ['roles', 'moderator'],
  ['words', 'Please look at the pier'],
] satisfies [string, string][]

beforeAll(async () => {
  house = await openTestHouse({ LOG_LEVEL: 'error' })
  site = await serveSite(house)
})
beforeEach(async () => {
  house.setNow(new Date())
  admin = await enrolledPerson(house, { roles: ['admin'] })
  browser = httpStaff(house, site.origin)
  await browser.take(await sessionFor(house, admin.id))
})
afterAll(async () => {
  await site.close()
  await house.close()
})

/** Where a redirect to signing in or confirming leads on to. */
const nextOf = (to: string | null) =>
  new URL(to ?? '', 'https://harbor.example').searchParams.get('next') ?? ''

test('a form that needs a fresh code waits until the code is given, and then goes where it should', async () => {
  house.advance(6 * minute)
  const late = await browser.post(path, form)
  expect(late.to).toMatch(/^\/staff\/confirm\?next=%2Fstaff%2Fkept%2F/)
  const kept = nextOf(late.to)

  const confirmed = await browser.post('/staff/confirm', {
    code: codeNow(house, admin),
    next: kept,
  })
  expect(confirmed.to).toBe(kept)
  const page = await browser.get(kept)
  expect(page.text).toContain('Please look at the pier')
  expect(page.text).toContain(`action="${path}"`)
  for (const [name, value] of form) expect(page.text).toContain(`name="${name}" value="${value}"`)

  await browser.post(kept, {})
  expect((await browser.get(kept)).text).toContain('Nothing waits here any more')
})

test('a form that came after half an hour of writing waits for its sender alone, sealed', async () => {
  house.advance(31 * minute)
  const late = await browser.post(path, form)
  expect(late.to).toMatch(/^\/staff\/sign-in\?next=%2Fstaff%2Fkept%2F/)
  const kept = nextOf(late.to)
  const row = await house.db.keptForm.findFirstOrThrow({ where: { personId: admin.id } })
  expect(Buffer.from(row.sealed).toString('latin1')).not.toContain('pier')

  const other = await enrolledPerson(house, { roles: ['admin'] })
  const theirs = httpStaff(house, site.origin)
  await theirs.take(await sessionFor(house, other.id))
  expect((await theirs.get(kept)).text).not.toContain('pier')
  await theirs.post(kept, {})

  await browser.take(await sessionFor(house, admin.id))
  expect((await browser.get(kept)).text).toContain('Please look at the pier')

  house.advance(31 * minute)
  await browser.take(await sessionFor(house, admin.id))
  expect((await browser.get(kept)).text).toContain('Nothing waits here any more')
  await purgeExpired(house)
  expect(await house.db.keptForm.count({ where: { personId: admin.id } })).toBe(0)
})

test('what opens something, what was only chosen and what nobody vouches for is not kept', async () => {
  house.advance(31 * minute)
  const stranger = { method: 'POST', headers: { origin: 'null' } }
  const sent = [
    await browser.post(path, { ...Object.fromEntries(form), passphrase: 'nine lamps on the quay' }),
    await browser.post(path, { email: '', roles: 'moderator' }),
    await browser.send(path, { ...stranger, body: new URLSearchParams(form) }),
    await httpStaff(house, site.origin).post(path, form),
  ]
  expect(sent.map(({ status }) => status)).toEqual([401, 401, 401, 401])
  await house.db.person.update({ where: { id: admin.id }, data: { status: 'disabled' } })
  expect((await browser.post(path, form)).status).toBe(401)
  expect(await house.db.keptForm.count({ where: { personId: admin.id } })).toBe(0)
})
