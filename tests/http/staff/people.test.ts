import { Secret, TOTP } from 'otpauth'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { makeRecoveryCodes } from '#operations/access/make-recovery-codes.server.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { httpStaff } from '#tests/support/http-staff.ts'
import { codeNow, type EnrolledPerson, enrolledPerson, sessionFor } from '#tests/support/people.ts'
import { serveSite } from '#tests/support/site.ts'

let house: TestHouse
let site: Awaited<ReturnType<typeof serveSite>>
let admin: EnrolledPerson
let browser: ReturnType<typeof httpStaff>
let second: ReturnType<typeof httpStaff>

beforeAll(async () => {
  house = await openTestHouse({ LOG_LEVEL: 'error' })
  site = await serveSite(house)
  const colleague = await enrolledPerson(house, { roles: ['admin'] })
  second = httpStaff(house, site.origin)
  await second.take(await sessionFor(house, colleague.id))
})
beforeEach(async () => {
  admin = await enrolledPerson(house, { roles: ['admin'] })
  browser = httpStaff(house, site.origin)
  await browser.take(await sessionFor(house, admin.id))
})
afterAll(async () => {
  await site.close()
  await house.close()
})

const linkIn = (text: string) =>
  /https?:\/\/[^\s"<]+(\/staff\/enrol\/[\w-]{43})/.exec(text)?.[1] ?? ''
const field = (text: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? ''

/** The second administrator's word on what the first has just asked for. */
async function confirm(asked: { status: number; to: string | null }) {
  expect(asked).toMatchObject({
    status: 303,
    to: expect.stringMatching(/role-requests.*done=asked/),
  })
  const to = (asked.to ?? '').split('?')[0] ?? ''
  expect((await browser.get(asked.to ?? '')).text).toContain('You asked for this')
  expect((await second.get(to)).text).toContain('Confirm only what you know to be right')
  return second.post(to, { answer: 'confirm' })
}

/** Reads the key from the page, as an authenticator app would. */
function codeOf(page: string): string {
  const key = /class="typed-key">([A-Z2-7 ]+)</.exec(page)?.[1] ?? ''
  return new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')) }).generate()
}

describe('an invitation', () => {
  test('goes from the administrator’s form to a new colleague’s first page', async () => {
    const asked = await browser.post('/staff/people', [
      ['email', 'new@harbor.example'],
      ['roles', 'moderator'],
      ['roles', 'custodian'],
    ])
    const made = await confirm(asked)
    expect(made.status).toBe(200)
    const link = linkIn(made.text)
    expect((await browser.get('/staff/people')).text).not.toContain('/staff/enrol/')

    const guest = httpStaff(house, site.origin)
    const page = await guest.get(link)
    expect(page.text).toContain('new@harbor.example')
    const form = {
      offer: field(page.text, 'offer'),
      password: 'rain over the north pier',
      passphrase: 'nine lamps along the quay',
      code: codeOf(page.text),
    }
    const wrong = await guest.post(link, { ...form, password: 'password1234', passphrase: 'short' })
    expect(wrong.status).toBe(400)
    expect(wrong.text).toContain('among the first that others would guess')
    expect(wrong.text).toContain('Please use at least 12 characters')
    // The picture that was scanned stays right.
    expect(codeOf(wrong.text)).toBe(form.code)
    expect(wrong.text).not.toContain('password1234')

    const done = await guest.post(link, { ...form, offer: field(wrong.text, 'offer') })
    expect(done).toMatchObject({ status: 303, to: '/triage' })
    expect((await guest.get('/staff/account')).text).toContain('Your keys are ready')
    expect((await httpStaff(house, site.origin).get(link)).text).toContain('no longer good')
  })

  test('with something wrong keeps what was typed', async () => {
    const wrong = await browser.post('/staff/people', [
      ['email', 'not an address'],
      ['roles', 'supervisor'],
    ])
    expect(wrong.status).toBe(400)
    expect(wrong.text).toContain('value="not an address"')
    expect(wrong.text).toMatch(/value="supervisor"[^>]*checked|checked[^>]*value="supervisor"/)
    const clash = await browser.post('/staff/people', [
      ['email', 'x@harbor.example'],
      ['roles', 'admin'],
      ['roles', 'moderator'],
    ])
    expect(clash.status).toBe(400)
    expect(clash.text).toContain('An administrator holds no other role')
  })

  test('a link that is none leads to a page that says so, whatever it looks like', async () => {
    const guest = httpStaff(house, site.origin)
    expect((await guest.get(`/staff/enrol/${'A'.repeat(43)}`)).text).toContain('no longer good')
    for (const odd of ['x', '%00', 'A'.repeat(44), '..%2f..%2fpeople']) {
      expect([400, 404]).toContain((await guest.get(`/staff/enrol/${odd}`)).status)
    }
  })
})

describe('a step that needs a fresh code', () => {
  test('asks for it before the form is filled in, and then lets it through', async () => {
    await house.db.staffSession.updateMany({
      where: { personId: admin.id },
      data: { secondFactorAt: new Date(Date.now() - 6 * 60_000) },
    })
    const page = await browser.get('/staff/people')
    expect(page.text).toContain('needs a fresh code')
    expect(page.text).not.toContain('Make an invitation')
    const posted = await browser.post('/staff/people', { email: 'y@harbor.example' })
    expect(posted.to).toMatch(/^\/staff\/confirm\?next=%2Fstaff%2Fkept%2F/)
    const confirmed = await browser.post('/staff/confirm', {
      code: codeNow(house, admin),
      next: '/staff/people',
    })
    expect(confirmed.to).toBe('/staff/people')
    expect((await browser.get('/staff/people')).text).toContain('Make an invitation')
  })
})

test('one’s own authenticator app stays while it is all there is, and goes beside a passkey', async () => {
  // No passkey is made for an address without a name.
  const { PUBLIC_ORIGIN } = house.env
  const origin = site.origin.replace('127.0.0.1', 'localhost')
  Object.assign(house.env, { PUBLIC_ORIGIN: origin })
  onTestFinished(() => void Object.assign(house.env, { PUBLIC_ORIGIN }))
  const browser = httpStaff(house, origin)
  await browser.take(await sessionFor(house, admin.id))
  const page = '/staff/account/authenticator'
  expect((await browser.get(page)).text).toContain('This is your only way in')
  expect(await browser.post(`${page}/removal`, {})).toMatchObject({ status: 303, to: page })
  await house.db.passkey.create({
    data: {
      id: uuidv7(),
      personId: admin.id,
      credentialId: Buffer.from(admin.id),
      publicKey: Buffer.from('x'),
      counter: 0,
      transports: [],
      backedUp: false,
      name: 'Work laptop',
      createdAt: house.now(),
    },
  })
  expect((await browser.get(page)).text).toContain('First make recovery codes.')
  await makeRecoveryCodes(house, admin)
  await house.db.staffSession.updateMany({
    where: { personId: admin.id },
    data: { secondFactorAt: new Date(Date.now() - 6 * 60_000) },
  })
  expect((await browser.get(page)).text).not.toContain('Remove the app')
  const late = await browser.post(`${page}/removal`, {})
  expect(late.to).toMatch(/^\/staff\/confirm/)
  await browser.post('/staff/confirm', { code: codeNow(house, admin), next: page })
  expect((await browser.get(page)).text).toContain('Remove the app')
  const gone = await browser.post(`${page}/removal`, {})
  expect((await browser.get(gone.to ?? '')).text).toContain('The authenticator app is removed')
  expect((await browser.get(page)).text).toContain('Add one')
})

describe('one person', () => {
  test('is given other roles, a new link, or no access', async () => {
    const ben = await enrolledPerson(house, { roles: ['moderator'] })
    const base = `/staff/people/${ben.id}`
    expect((await browser.get(base)).text).toContain(ben.email)
    const own = await browser.post(`${base}/roles`, { roles: 'supervisor' })
    const alone = await browser.post((own.to ?? '').split('?')[0] ?? '', { answer: 'confirm' })
    expect(alone.status).toBe(400)
    expect(alone.text).toContain('You asked for this yourself')
    expect(await confirm(own)).toMatchObject({ to: expect.stringContaining('done=confirmed') })
    expect((await browser.get(base)).text).toContain('Approve patterns by others')
    expect(await browser.post(`${base}/roles`, {})).toMatchObject({
      to: `${base}?problem=roles_missing`,
    })
    expect((await browser.get(`${base}?problem=roles_missing`)).text).toContain(
      'Choose at least one role.',
    )
    const preview = await browser.get(`${base}/disabling`)
    expect(preview.text).toContain('Nothing that somebody else would have to go on with.')
    expect(await browser.post(`${base}/disabling`, {})).toMatchObject({
      to: `${base}?done=left`,
    })
    const again = await confirm(await browser.post(`${base}/invitation`, {}))
    expect(again.status).toBe(200)
    expect(await httpStaff(house, site.origin).get(linkIn(again.text))).toMatchObject({
      status: 200,
    })
    expect((await browser.get(`${base}/invitation`)).text).toContain('shown only once')
  })

  test('who would lose their work is looked at first, and the request to stop needs words', async () => {
    const ben = await enrolledPerson(house, { roles: ['moderator', 'custodian'] })
    const base = `/staff/people/${ben.id}`
    const narrowed = await browser.post(`${base}/roles`, { roles: 'custodian' })
    expect(narrowed.to).toBe(`${base}/disabling?keep=custodian`)
    expect((await browser.get(narrowed.to ?? '')).text).toContain('Take the roles away')
    const asked = await browser.post(`${base}/roles`, [
      ['roles', 'moderator'],
      ['roles', 'custodian'],
      ['roles', 'supervisor'],
    ])
    const request = (asked.to ?? '').split('?')[0] ?? ''
    expect((await second.get('/staff/people')).text).toContain('Changes of roles that wait (1)')
    const wordless = await second.post(request, { answer: 'decline', words: 'x' })
    expect(wordless.status).toBe(400)
    expect(wordless.text).toContain('Say why, in 3 to 500 characters.')
    expect(await second.post(request, { answer: 'decline', words: 'Too much.' })).toMatchObject({
      to: `${request}?done=declined`,
    })
    expect((await browser.get(request)).text).toContain('Too much.')

    const cedar = await enrolledPerson(house, { roles: ['supervisor'] })
    const supervisor = httpStaff(house, site.origin)
    await supervisor.take(await sessionFor(house, cedar.id))
    const seen = await supervisor.get('/staff/role-requests')
    expect(seen.text).toContain(ben.callSign)
    expect(seen.text).not.toContain('@harbor.example')
    expect(await supervisor.post(request, { answer: 'confirm' })).toMatchObject({ status: 403 })
    // The link says how many of them a supervisor can stop: what one administrator asks for alone.
    expect(seen.text).toMatch(/aria-current="page"[^>]*><span>Changes of roles<\/span><\/a>/)
    await house.db.roleRequest.updateMany({
      where: { id: request.split('/').at(-1) },
      data: { outcome: null, effectiveAt: new Date(house.now().getTime() + 3_600_000) },
    })
    const waiting = await supervisor.get('/staff/role-requests')
    expect(waiting.text).toContain('Changes of roles</span><span class="rail-count">1</span>')
    await house.db.roleRequest.deleteMany({ where: { id: request.split('/').at(-1) } })
    const matrix = await supervisor.get('/staff/roles')
    expect(matrix.text).toContain('<th scope="row">Approve patterns by others</th>')
  })

  test('that is oneself can’t be changed', async () => {
    const base = `/staff/people/${admin.id}`
    expect((await browser.get(base)).text).toContain('This is you.')
    expect(await browser.post(`${base}/disabling`, {})).toMatchObject({
      to: `${base}?problem=not_yourself`,
    })
    expect(await browser.get('/staff/account')).toMatchObject({ status: 200 })
  })

  test('that does not exist is a plain 404', async () => {
    for (const id of ['01920000-0000-7000-8000-000000000000', 'x', '__proto__']) {
      expect(await browser.get(`/staff/people/${id}`)).toMatchObject({ status: 404 })
      expect(await browser.post(`/staff/people/${id}/disabling`, {})).toMatchObject({ status: 404 })
      expect(await browser.get(`/staff/agencies/${id}`)).toMatchObject({ status: 404 })
    }
  })
})

describe('agencies and the audit', () => {
  test('an agency is added, and its people are invited from its page', async () => {
    const made = await browser.post('/staff/agencies', {
      name: 'Coast Bank',
      sector: 'finance',
      country: 'TH',
    })
    expect(made.status).toBe(303)
    expect((await browser.get(made.to ?? '')).text).toContain('Coast Bank')
    const asked = await browser.post(made.to ?? '', { email: 'clerk@bank.example' })
    const invited = await confirm(asked)
    expect(linkIn(invited.text)).toMatch(/enrol/)
    const wrong = await browser.post('/staff/agencies', { name: '', sector: 'x', country: '' })
    expect(wrong.status).toBe(400)
    expect(wrong.text).toContain('Type the agency’s name.')
  })

  test('the audit names people by call-sign, is filtered by its address, and verifies itself', async () => {
    const ben = await enrolledPerson(house, { roles: ['moderator'], callSign: 'Grebe 12' })
    await browser.post(`/staff/people/${ben.id}/disabling`, {})
    const page = await browser.get('/triage/audit?about=Grebe+12')
    expect(page.text).toContain('Person: disabled')
    expect(page.text).toContain(admin.callSign)
    expect(page.text).not.toContain('@harbor.example')
    expect((await browser.get('/triage/audit?about=Nobody+1')).text).toContain(
      'Nothing here is called',
    )
    expect((await browser.post('/triage/audit', {})).text).toContain('The chain holds')
    for (const odd of [
      'before=x',
      'before=99999999999999999999',
      'what=__proto__',
      'about=case+0',
      'about=case:x',
    ]) {
      expect(await browser.get(`/triage/audit?${odd}`)).toMatchObject({ status: 200 })
    }
  })
})
