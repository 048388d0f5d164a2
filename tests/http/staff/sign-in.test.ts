import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { httpStaff } from '#tests/support/http-staff.ts'
import { codeNow, type EnrolledPerson, enrolledPerson, sessionFor } from '#tests/support/people.ts'
import { serveSite } from '#tests/support/site.ts'

let house: TestHouse
let site: Awaited<ReturnType<typeof serveSite>>
let ana: EnrolledPerson
let browser: ReturnType<typeof httpStaff>

beforeAll(async () => {
  house = await openTestHouse({ LOG_LEVEL: 'error' })
  site = await serveSite(house)
})
beforeEach(async () => {
  ana = await enrolledPerson(house, { roles: ['supervisor'] })
  browser = httpStaff(house, site.origin)
})
afterAll(async () => {
  await site.close()
  await house.close()
})

const credentials = () => ({ email: ana.email, password: ana.password })

describe('signing in', () => {
  test('takes two steps and ends where the work starts', async () => {
    const first = await browser.post('/staff/sign-in', credentials())
    expect(first).toMatchObject({ status: 303, to: '/staff/second-factor' })
    expect(first.setCookie).toMatch(/HttpOnly/)
    expect(first.setCookie).toMatch(/SameSite=Strict/)
    expect(await browser.get('/staff/account')).toMatchObject({ status: 303 })
    const half = [...browser.cookies.values()][0]

    const second = await browser.post('/staff/second-factor', { code: codeNow(house, ana) })
    expect(second).toMatchObject({ status: 303, to: '/triage' })
    expect([...browser.cookies.values()][0]).not.toBe(half)
    expect((await browser.get('/staff/account')).text).toContain(ana.callSign)
  })

  test('leads on to the page that was asked for, and never to another site', async () => {
    const refused = await browser.get('/triage/audit?what=release.cut')
    expect(refused.to).toBe('/staff/sign-in?next=%2Ftriage%2Faudit%3Fwhat%3Drelease.cut')
    expect((await browser.get(refused.to ?? '')).text).toContain(
      'value="/triage/audit?what=release.cut"',
    )
    const next = '/triage/audit?what=release.cut'
    const first = await browser.post('/staff/sign-in', { ...credentials(), next })
    expect(first.to).toBe(`/staff/second-factor?next=${encodeURIComponent(next)}`)
    const second = await browser.post('/staff/second-factor', {
      code: codeNow(house, ana),
      next,
    })
    expect(second.to).toBe(next)

    for (const evil of ['//evil.example', 'https://evil.example/', '/\\evil.example']) {
      const other = httpStaff(house, site.origin)
      expect(
        (await other.get(`/staff/sign-in?next=${encodeURIComponent(evil)}`)).text,
      ).not.toContain('name="next"')
      const to = (await other.post('/staff/sign-in', { ...credentials(), next: evil })).to
      expect(to).toBe('/staff/second-factor')
    }
  })

  test('refuses in the same words for a wrong password and an unknown address, and keeps the address', async () => {
    const wrong = await browser.post('/staff/sign-in', { email: ana.email, password: 'nonsense' })
    const unknown = await browser.post('/staff/sign-in', {
      email: 'nobody@harbor.example',
      password: 'nonsense',
    })
    const words = 'The e-mail or the password is not right.'
    expect(wrong).toMatchObject({ status: 400, setCookie: null })
    expect(wrong.text).toContain(words)
    expect(wrong.text).toContain(`value="${ana.email}"`)
    expect(wrong.text).not.toContain('nonsense')
    expect(unknown).toMatchObject({ status: 400, setCookie: null })
    expect(unknown.text).toContain(words)
  })

  test('says when to come back after too many tries', async () => {
    const email = 'guessed@harbor.example'
    for (let n = 0; n < 10; n++) await browser.post('/staff/sign-in', { email, password: `${n}` })
    const late = await browser.post('/staff/sign-in', { email, password: 'x' })
    expect(late.status).toBe(429)
    expect(late.text).toContain('wait 15 minutes')
    expect(await browser.post('/staff/sign-in', credentials())).toMatchObject({ status: 303 })
  })

  test('goes back to the start after five wrong codes', async () => {
    await browser.post('/staff/sign-in', credentials())
    for (let n = 0; n < 5; n++) {
      const wrong = await browser.post('/staff/second-factor', { code: '12345' })
      expect(wrong.status).toBe(400)
      expect(wrong.text).toContain('That code is not right')
    }
    const last = await browser.post('/staff/second-factor', { code: codeNow(house, ana) })
    expect(last.to).toBe('/staff/sign-in?notice=too_many_tries')
    expect((await browser.get('/staff/second-factor')).to).toBe('/staff/sign-in')
  })
})

test('under an IP address no passkey is offered, and a made-up one is refused in words', async () => {
  expect((await browser.get('/staff/sign-in')).text).not.toContain('with a passkey')
  const asked = await browser.post('/staff/passkey-options', { purpose: 'sign_in' })
  expect(asked).toMatchObject({ status: 409, text: 'not_possible' })
  for (const passkey of ['', '{}', 'a'.repeat(20_000)]) {
    const refused = await browser.post('/staff/sign-in', { passkey })
    expect(refused).toMatchObject({ status: 400, setCookie: null })
    expect(refused.text).toContain('That passkey was not accepted')
  }
  expect(await browser.get('/staff/passkey-options')).toMatchObject({ status: 405 })
})

describe('a session', () => {
  beforeEach(async () => browser.take(await sessionFor(house, ana.id)))

  test('ends at sign-out, for whoever has a copy of its cookie, too', async () => {
    const copy = httpStaff(house, site.origin)
    for (const [name, value] of browser.cookies) copy.cookies.set(name, value)
    expect(await copy.get('/staff/account')).toMatchObject({ status: 200 })
    const out = await browser.post('/staff/sign-out', {})
    expect(out.to).toBe('/staff/sign-in?notice=signed_out')
    expect((await browser.get(out.to ?? '')).text).toContain('You are signed out.')
    expect(await copy.get('/staff/account')).toMatchObject({ status: 303 })
  })

  test('is refused on the next click once its person is disabled', async () => {
    expect(await browser.get('/triage/audit')).toMatchObject({ status: 200 })
    await house.db.person.update({ where: { id: ana.id }, data: { status: 'disabled' } })
    expect(await browser.get('/triage/audit')).toMatchObject({ status: 303 })
    expect(await browser.post('/triage/audit', {})).toMatchObject({ status: 401 })
  })

  test('shows the other sessions and ends the one that is chosen', async () => {
    const other = httpStaff(house, site.origin)
    await other.take(await sessionFor(house, ana.id))
    const { text } = await browser.get('/staff/account')
    const [, session = ''] = /name="session" value="([^"]+)"/.exec(text) ?? []
    const ended = await browser.post('/staff/account/ended-sessions', { session })
    expect(ended.to).toBe('/staff/account?done=session')
    expect(await other.get('/staff/account')).toMatchObject({ status: 303 })
    expect(await browser.get('/staff/account')).toMatchObject({ status: 200 })
  })

  test('ends all the others at once, and an administrator ends all of somebody’s', async () => {
    const others = [httpStaff(house, site.origin), httpStaff(house, site.origin)]
    for (const one of others) await one.take(await sessionFor(house, ana.id))
    const ended = await browser.post('/staff/account/ended-sessions', { session: 'others' })
    expect(ended.to).toBe('/staff/account?done=sessions')
    for (const one of others) expect(await one.get('/staff/account')).toMatchObject({ status: 303 })
    expect((await browser.get('/staff/account')).text).toContain('Password and app code')

    const admin = httpStaff(house, site.origin)
    await admin.take(
      await sessionFor(house, (await enrolledPerson(house, { roles: ['admin'] })).id),
    )
    const path = `/staff/people/${ana.id}`
    expect((await admin.get(path)).text).toContain('End all sessions')
    const all = await admin.post(`${path}/ended-sessions`, {})
    expect(all.to).toBe(`${path}?done=sessions`)
    expect(await browser.get('/staff/account')).toMatchObject({ status: 303 })
    expect(await browser.post(`${path}/ended-sessions`, {})).toMatchObject({ status: 401 })
  })

  test('changes what one signs in with only after a fresh factor', async () => {
    await house.db.staffSession.updateMany({
      where: { personId: ana.id },
      data: { secondFactorAt: new Date(Date.now() - 6 * 60_000) },
    })
    for (const page of ['passkeys', 'authenticator', 'recovery-codes']) {
      const path = `/staff/account/${page}`
      const { text } = await browser.get(path)
      expect(text).not.toMatch(/Make recovery codes|QR code|Make a passkey/)
      const to = `/staff/confirm?next=${encodeURIComponent(path)}`
      expect(await browser.post(path, {})).toMatchObject({ status: 303, to })
    }
    expect(await browser.post('/staff/passkey-options', { purpose: 'add' })).toMatchObject({
      status: 403,
    })
    expect(await house.db.recoveryCode.count({ where: { personId: ana.id } })).toBe(0)
  })

  test('shows recovery codes once, gives them as a file, and one of them signs in', async () => {
    const made = await browser.post('/staff/account/recovery-codes', {})
    const codes = [...made.text.matchAll(/<code dir="ltr">([^<]+)<\/code>/g)].map(
      ([, code]) => code,
    )
    expect(codes).toHaveLength(10)
    const [first = ''] = codes
    expect((await browser.get('/staff/account/recovery-codes')).text).not.toContain(first)
    const file = await browser.post(
      '/staff/account/recovery-codes.txt',
      codes.map((code): [string, string] => ['recovery', code ?? '']),
    )
    expect(file.text).toContain(first)
    const junk = { recovery: '<script>' }
    expect(await browser.post('/staff/account/recovery-codes.txt', junk)).toMatchObject({
      status: 400,
    })

    const elsewhere = httpStaff(house, site.origin)
    await elsewhere.post('/staff/sign-in', credentials())
    expect((await elsewhere.get('/staff/second-factor')).text).toContain('A recovery code')
    const wrong = await elsewhere.post('/staff/second-factor', { recovery: first.slice(1) })
    expect(wrong).toMatchObject({ status: 400 })
    expect(wrong.text).toContain('none of your recovery codes')
    expect(await elsewhere.post('/staff/second-factor', { recovery: first })).toMatchObject({
      status: 303,
      to: '/triage',
    })
    expect((await browser.get('/staff/account')).text).toContain('9 of 10 left')
  })

  test('cannot end a session of someone else', async () => {
    const ben = await enrolledPerson(house, { roles: ['moderator'] })
    await sessionFor(house, ben.id)
    const { id } = await house.db.staffSession.findFirstOrThrow({ where: { personId: ben.id } })
    await browser.post('/staff/account/ended-sessions', { session: id })
    expect(await house.db.staffSession.count({ where: { id } })).toBe(1)
    const malformed = await browser.post('/staff/account/ended-sessions', { session: 'x' })
    expect(malformed.status).toBe(400)
  })

  test('keeps the colours one chose, and returns to the page one was on', async () => {
    const chosen = await browser.post('/staff/theme', {
      theme: 'dark',
      next: '/triage/audit?what=',
    })
    expect(chosen).toMatchObject({ status: 303, to: '/triage/audit?what=' })
    expect((await browser.get('/staff/account')).text).toContain('data-theme="dark"')
    expect(
      await browser.post('/staff/theme', { theme: 'x', next: '//evil.example' }),
    ).toMatchObject({
      to: '/staff/account',
    })
  })
})

describe('what is no form of ours', () => {
  const paths = ['/staff/sign-in', `/staff/enrol/${'A'.repeat(43)}`]
  const bodies: [BodyInit, Record<string, string>, number][] = [
    ['{}', { 'content-type': 'application/json' }, 415],
    ['', { 'content-type': 'multipart/form-data' }, 400],
    ['--x\r\nnonsense', { 'content-type': 'multipart/form-data; boundary=x' }, 400],
    [
      `password=${'a'.repeat(700_000)}`,
      { 'content-type': 'application/x-www-form-urlencoded' },
      413,
    ],
  ]
  test.each(paths)('gets a clear refusal: %s', async (path) => {
    for (const [body, headers, status] of bodies) {
      expect((await browser.send(path, { method: 'POST', body, headers })).status).toBe(status)
    }
  })

  test.each(['https://evil.example', 'nonsense'])('from %s is not ours', async (origin) => {
    const body = new URLSearchParams(credentials())
    const answer = await browser.send('/staff/sign-in', {
      method: 'POST',
      body,
      headers: { origin },
    })
    expect(answer).toMatchObject({ status: 403, setCookie: null })
  })

  test('without an origin needs the page’s own token', async () => {
    const { text } = await browser.get('/staff/sign-in')
    const [, token = ''] = /name="form_token" value="([^"]+)"/.exec(text) ?? []
    const headers = { origin: 'null' }
    const send = (fields: object) =>
      browser.send('/staff/sign-in', {
        method: 'POST',
        body: new URLSearchParams({ ...credentials(), ...fields }),
        headers,
      })
    expect(await send({})).toMatchObject({ status: 403 })
    expect(await send({ form_token: token })).toMatchObject({ status: 303 })
  })

  test('holds odd values: never a fault', async () => {
    for (const odd of ['\u0000', '\ud800', '__proto__', '🦉'.repeat(500), 'a'.repeat(10_000)]) {
      const answer = await browser.post('/staff/sign-in', { email: odd, password: odd, next: odd })
      expect([400, 429]).toContain(answer.status)
    }
  })
})
