import { afterAll, beforeAll, expect, test } from 'vitest'
import { readEnv } from '#infra/env.server.ts'
import { createSso } from '#infra/sso/provider.server.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { httpStaff } from '#tests/support/http-staff.ts'
import { codeNow, enrolledPerson } from '#tests/support/people.ts'
import { serveSite } from '#tests/support/site.ts'
import { type Account, runIdentityProvider } from '#tests/support/sso/identity-provider.ts'

let house: TestHouse
let site: Awaited<ReturnType<typeof serveSite>>
let provider: Awaited<ReturnType<typeof runIdentityProvider>>

beforeAll(async () => {
  house = await openTestHouse({ LOG_LEVEL: 'error' })
  site = await serveSite(house)
  const client = { id: 'harborlight', secret: 'a secret of this test alone' }
  provider = await runIdentityProvider({ ...client, returnTo: `${site.origin}/staff/sso/return` })
  // Once both ports are known; each end has to name the other's.
  Object.assign(house.env, {
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: client.id,
    OIDC_CLIENT_SECRET: client.secret,
  })
  house.sso = createSso(house.env)
})
afterAll(async () => {
  await provider.close()
  await site.close()
  await house.close()
})

const browser = () => httpStaff(house, site.origin)
type Browser = ReturnType<typeof browser>

/** From the sign-in page's link to the address that the provider sends the browser back to. */
async function comeBack(guest: Browser, account: Account, start = '/staff/sso'): Promise<string> {
  provider.signInAs(account)
  const { status, to } = await guest.get(start)
  expect(status).toBe(303)
  const { pathname, search } = await provider.visit(to ?? '')
  return pathname + search
}
const signIn = async (guest: Browser, account: Account, start?: string) =>
  guest.get(await comeBack(guest, account, start))

const refusals = async () =>
  (
    await house.db.auditEvent.findMany({
      where: { action: 'person.sso_refused' },
      orderBy: { seq: 'asc' },
    })
  ).map(({ details }) => (details as { reason: string }).reason)
const lastRefusal = async () => (await refusals()).at(-1)
const bindings = (personId: string) => house.db.ssoIdentity.findMany({ where: { personId } })

/** Lets the provider's word for a second factor count while `during` runs. */
async function withSecondFactor(during: () => Promise<void>) {
  house.env.OIDC_SECOND_FACTOR = ['mfa']
  await during()
  house.env.OIDC_SECOND_FACTOR = []
}

test('an account is recognised once by a verified address, then by sub alone; our factor follows', async () => {
  const ben = await enrolledPerson(house, { roles: ['moderator'], email: 'ben@harbor.example' })
  const guest = browser()
  const account = { sub: 'ben-1', email: 'Ben@Harbor.example', emailVerified: true, amr: ['mfa'] }
  const page = await signIn(guest, account, '/staff/sso?next=/triage/mentions')
  expect(page.status).toBe(200)
  const next = '/staff/second-factor?next=%2Ftriage%2Fmentions'
  expect(page.text).toContain(`content="0;url=${next}"`)
  expect((await guest.get('/triage')).to).toContain('/staff/sign-in')
  const done = await guest.post('/staff/second-factor', {
    code: codeNow(house, ben),
    next: '/triage/mentions',
  })
  expect(done).toMatchObject({ status: 303, to: '/triage/mentions' })
  expect(await bindings(ben.id)).toMatchObject([{ issuer: provider.issuer, subject: 'ben-1' }])

  const again = await signIn(browser(), { sub: 'ben-1', email: 'renamed@else.example' })
  expect(again.text).toContain('0;url=/staff/second-factor')
  // Another account at the provider does not become Ben by his address.
  const other = await signIn(browser(), { ...account, sub: 'ben-2' })
  expect(other).toMatchObject({ status: 403 })
  expect(other.text).toContain('known here by another account')
  expect(await lastRefusal()).toBe('bound_to_another')
})

test('the provider’s second factor counts where the operator says so and the answer shows it', async () => {
  const ann = await enrolledPerson(house, { roles: ['moderator'], email: 'ann@harbor.example' })
  const account = { sub: 'ann', email: ann.email, emailVerified: true }
  await withSecondFactor(async () => {
    const without = await signIn(browser(), { ...account, amr: ['pwd'] })
    expect(without.text).toContain('0;url=/staff/second-factor')
    const guest = browser()
    expect((await signIn(guest, { ...account, amr: ['pwd', 'mfa'] })).text).toContain(
      '0;url=/triage',
    )
    expect(await guest.get('/triage')).toMatchObject({ status: 200 })

    // It also confirms a step, for the same person alone.
    const before = await house.db.staffSession.findFirstOrThrow({
      where: { personId: ann.id, secondFactorAt: { not: null } },
    })
    const confirm = '/staff/sso?confirm=yes&next=/staff/account'
    const same = await signIn(guest, { ...account, amr: ['mfa'] }, confirm)
    expect(same.text).toContain('0;url=/staff/account')
    expect(await house.db.staffSession.count({ where: { id: before.id } })).toBe(0)
    await enrolledPerson(house, { roles: ['admin'], email: 'eve@harbor.example' })
    const eve = { sub: 'eve', email: 'eve@harbor.example', emailVerified: true, amr: ['mfa'] }
    expect((await signIn(guest, eve, confirm)).text).toContain('another account than the one')
    expect(await guest.get('/staff/people')).toMatchObject({ status: 403 })
  })
})

test('an invitation is used up this way only with a second factor, and within its time', async () => {
  const invited = async (email: string, days: number) => {
    const person = await enrolledPerson(house, { roles: ['moderator'], email })
    await house.db.person.update({
      where: { id: person.id },
      data: {
        status: 'invited',
        passwordHash: null,
        sealedTotp: null,
        inviteExpiresAt: new Date(Date.now() + days * 86_400_000),
      },
    })
    return { id: person.id, account: { sub: email, email, emailVerified: true, amr: ['mfa'] } }
  }
  const kim = await invited('kim@harbor.example', 7)
  const late = await invited('late@harbor.example', -1)
  expect((await signIn(browser(), kim.account)).text).toContain('open your invitation’s link first')
  await withSecondFactor(async () => {
    expect((await signIn(browser(), late.account)).text).toContain('invitation ran out')
    const guest = browser()
    expect((await signIn(guest, kim.account)).text).toContain('0;url=/triage')
    expect(await guest.get('/staff/account')).toMatchObject({ status: 200 })
  })
  expect(await house.db.person.findUniqueOrThrow({ where: { id: kim.id } })).toMatchObject({
    status: 'active',
  })
  // The provider shows none today, and Kim has none here: half a session would lead nowhere.
  expect((await signIn(browser(), { sub: kim.account.sub })).text).toContain('you have none here')
})

test('nobody gets in who was not invited, is disabled, or has an address that nobody verified', async () => {
  const count = await house.db.person.count()
  const stranger = { sub: 's', email: 'stranger@else.example', emailVerified: true }
  const unknown = await signIn(browser(), stranger)
  expect(await lastRefusal()).toBe('person_unknown')
  const gone = await enrolledPerson(house, { roles: ['moderator'], email: 'gone@harbor.example' })
  await house.db.person.update({ where: { id: gone.id }, data: { status: 'disabled' } })
  const disabled = await signIn(browser(), { sub: 'g', email: gone.email, emailVerified: true })
  expect(await lastRefusal()).toBe('person_disabled')
  const said = (text: string) =>
    /<main[\s\S]*<\/main>/.exec(text)?.[0]?.replace(/value="[^"]*"/g, '')
  expect(said(disabled.text)).toBe(said(unknown.text))
  const eve = await enrolledPerson(house, { roles: ['admin'], email: 'boss@harbor.example' })
  for (const emailVerified of [false, undefined]) {
    const unverified = await signIn(browser(), { sub: 'u', email: eve.email, emailVerified })
    expect(unverified).toMatchObject({ status: 403 })
    expect(await lastRefusal()).toBe('email_unverified')
  }
  expect(await bindings(eve.id)).toEqual([])
  expect(await house.db.person.count()).toBe(count + 2)
})

test('an answer counts in the browser that asked for it, once, and only as it was asked for', async () => {
  const lea = await enrolledPerson(house, { roles: ['moderator'], email: 'lea@harbor.example' })
  const account = { sub: 'lea', email: lea.email, emailVerified: true }
  const change = (path: string, name: string, value: string) => {
    const url = new URL(path, site.origin)
    url.searchParams.set(name, value)
    return url.pathname + url.search
  }
  const refused = async (guest: Browser, path: string) => {
    expect((await guest.get(path)).status).toBeGreaterThanOrEqual(400)
    expect((await guest.get('/triage')).to).toContain('/staff/sign-in')
    return lastRefusal()
  }

  const victim = browser()
  expect(await refused(victim, await comeBack(browser(), account))).toBe('flow_lost')

  const guest = browser()
  const wrongState = change(await comeBack(guest, account), 'state', 'x'.repeat(43))
  expect(await refused(guest, wrongState)).toBe('answer_wrong')
  const elsewhere = change(await comeBack(guest, account), 'iss', 'https://evil.example')
  expect(await refused(guest, elsewhere)).toBe('answer_wrong')

  // The provider signs another nonce than the browser's visit has.
  provider.signInAs(account)
  const asked = new URL((await guest.get('/staff/sso')).to ?? '')
  asked.searchParams.set('nonce', 'another')
  const { pathname, search } = await provider.visit(asked.href)
  expect(await refused(guest, pathname + search)).toBe('answer_wrong')

  const first = await comeBack(guest, account)
  expect(await guest.get(first)).toMatchObject({ status: 200 })
  const spent = browser()
  expect(await refused(spent, first)).toBe('flow_lost')
  // A code in another visit: its state fits, its verifier and its one use don't.
  const code = new URL(first, site.origin).searchParams.get('code') ?? ''
  expect(await refused(spent, change(await comeBack(spent, account), 'code', code))).toBe(
    'provider_refused',
  )
  expect(await refused(spent, '/staff/sso/return?error=access_denied')).toBe('flow_lost')
  expect(await house.db.ssoFlow.count({ where: { sessionId: { not: null } } })).toBe(0)
})

test('the only way in has to be set up, and leaves one for when the provider is down', () => {
  const issuer = {
    OIDC_ISSUER: 'https://id.example',
    OIDC_CLIENT_ID: 'us',
    OIDC_CLIENT_SECRET: 'a secret',
    OIDC_ONLY: 'yes',
  }
  expect(readEnv('test', { OIDC_ONLY: 'yes' })).toMatchObject({
    problems: [expect.stringContaining('set OIDC_ISSUER')],
  })
  expect(readEnv('test', { ...issuer, PUBLIC_ORIGIN: 'https://192.0.2.7' })).toMatchObject({
    problems: [expect.stringContaining('there are no passkeys')],
  })
  expect(readEnv('test', { ...issuer, PUBLIC_ORIGIN: 'https://tips.example' })).toMatchObject({
    ok: true,
  })
})

test('the sign-in page says whose password does not work where the provider is the only way', async () => {
  expect((await browser().get('/staff/sign-in')).text).not.toContain('this is your way in')
  house.env.OIDC_ONLY = 'yes'
  expect((await browser().get('/staff/sign-in')).text).toContain('this is your way in')
  house.env.OIDC_ONLY = 'no'
})

test('where the provider is down the page says so, and passwords still work', async () => {
  const { sso } = house
  house.sso = createSso({ ...house.env, OIDC_ISSUER: 'http://127.0.0.1:9' })
  const page = await browser().get('/staff/sso')
  expect(page.status).toBe(503)
  expect(page.text).toContain('You can still sign in with your password or a passkey.')
  house.sso = null
  expect(await browser().get('/staff/sso')).toMatchObject({ status: 404 })
  house.sso = sso
})
