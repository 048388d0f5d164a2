import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { codeAt } from '#infra/access/totp.server.ts'
import { tokenHmac } from '#infra/keyring/token.server.ts'
import { addPasskey } from '#operations/access/add-passkey.server.ts'
import { confirmSecondFactor } from '#operations/access/confirm-second-factor.server.ts'
import { enrolPerson } from '#operations/access/enrol-person.server.ts'
import { newInvitation } from '#operations/access/invitation/new-invitation.server.ts'
import { readOffer, totpOffer } from '#operations/access/invitation/totp-offer.server.ts'
import { listSessions } from '#operations/access/list-sessions.server.ts'
import { makeRecoveryCodes } from '#operations/access/make-recovery-codes.server.ts'
import {
  askForPasskey,
  type PasskeyWish,
} from '#operations/access/passkey/ask-for-passkey.server.ts'
import { removeAuthenticator } from '#operations/access/remove-authenticator.server.ts'
import { removePasskey } from '#operations/access/remove-passkey.server.ts'
import { renamePasskey } from '#operations/access/rename-passkey.server.ts'
import { setAuthenticator } from '#operations/access/set-authenticator.server.ts'
import { signIn } from '#operations/access/sign-in.server.ts'
import { signInByPasskey } from '#operations/access/sign-in-by-passkey.server.ts'
import { stepUp } from '#operations/access/step-up.server.ts'
import { eventsOf, lastEvent } from '#tests/support/audit.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { softwareAuthenticator } from '#tests/support/passkey/authenticator.ts'
import {
  byCode,
  codeNow,
  type EnrolledPerson,
  enrolledPerson,
  sessionFor,
} from '#tests/support/people.ts'

let house: TestHouse
let ana: EnrolledPerson
let phone: ReturnType<typeof softwareAuthenticator>
let sources = 0

beforeAll(async () => {
  house = await openTestHouse()
  house.setNow(new Date('2026-11-22T10:00:00Z'))
})
afterAll(() => house.close())

const newPhone = () => softwareAuthenticator(house.env.PUBLIC_ORIGIN)
const source = () => `source ${sources++}`

async function optionsFor(wish: PasskeyWish) {
  const asked = await askForPasskey(house, wish, source())
  if (!asked.ok) throw new Error(asked.reason)
  return asked.options
}
const toAdd = (person: { id: string }) => optionsFor({ purpose: 'add', personId: person.id })
const toSignIn = () => optionsFor({ purpose: 'sign_in' })
const toConfirm = (person: { id: string }) =>
  optionsFor({ purpose: 'confirm', personId: person.id })
const enter = (answer: string) => signInByPasskey(house, { answer, source: source() })

async function passkeyOf(person: { id: string }, device = newPhone()) {
  const answer = device.make(await toAdd(person))
  const added = await addPasskey(house, person, { name: 'Work laptop', answer })
  if (!added.ok) throw new Error(added.reason)
  return house.db.passkey.findFirstOrThrow({
    where: { personId: person.id },
    orderBy: { createdAt: 'desc' },
  })
}

const sessionOf = async (token: string) =>
  house.db.staffSession.findUniqueOrThrow({ where: { tokenHmac: tokenHmac(house.keyring, token) } })
const openSession = async (person: { id: string }) => sessionOf(await sessionFor(house, person.id))
async function halfSession(person: EnrolledPerson) {
  const half = await signIn(house, { ...person, source: source() })
  if (!half.ok) throw new Error(half.reason)
  return sessionOf(half.token)
}
const outbox = () => readdirSync(join(house.folder, 'outbox')).sort()
const lastMail = () => readFileSync(join(house.folder, 'outbox', outbox().at(-1) ?? ''), 'utf8')
const refused = { ok: false, reason: 'passkey_refused' }
const whyRefused = async (person: string) =>
  (await lastEvent(house, `person:${person}`)).details as { reason: string }

beforeEach(async () => {
  ana = await enrolledPerson(house, { roles: ['moderator'] })
  phone = newPhone()
})

describe('signing in by a passkey', () => {
  test('asks for nothing else, names nobody beforehand, and says what the session was begun with', async () => {
    await passkeyOf(ana, phone)
    const options = await toSignIn()
    expect(options).toMatchObject({ rpId: 'localhost', userVerification: 'required' })
    expect(JSON.stringify(options)).not.toContain('allowCredentials')
    const result = await enter(phone.show(options))
    if (!result.ok) throw new Error(result.reason)
    expect(result.roles).toEqual(['moderator'])
    const session = await sessionOf(result.token)
    expect(session).toMatchObject({ secondFactorAt: house.now(), firstBy: 'passkey' })
    expect(session.expiresAt.getTime() - house.now().getTime()).toBe(8 * 60 * 60_000)
    expect(await listSessions(house, ana.id)).toMatchObject([{ passkey: 'Work laptop' }])
    expect(await lastEvent(house, `person:${ana.id}`)).toMatchObject({
      action: 'person.signed_in',
      details: { by: 'passkey' },
    })
  })

  test('refuses an answer that is shown a second time', async () => {
    await passkeyOf(ana, phone)
    const answer = phone.show(await toSignIn())
    expect(await enter(answer)).toMatchObject({ ok: true })
    expect(await enter(answer)).toEqual(refused)
    expect(await whyRefused('unknown')).toEqual({ reason: 'challenge_unknown' })
  })

  test('lets one of several requests with the same answer through', async () => {
    await passkeyOf(ana, phone)
    const answer = phone.show(await toSignIn())
    const results = await Promise.all([1, 2, 3].map(() => enter(answer)))
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test.each([
    ['from another site', { origin: 'http://localhost.evil.example' }, 'wrong_origin'],
    ['made in a frame', { crossOrigin: true }, 'framed'],
    ['of another ceremony', { type: 'webauthn.create' }, 'wrong_ceremony'],
    ['without user verification', { verified: false }, 'not_verified'],
  ])('refuses an answer %s', async (_, change, reason) => {
    await passkeyOf(ana, phone)
    expect(await enter(phone.show(await toSignIn(), change))).toEqual(refused)
    const about = reason === 'not_verified' ? ana.id : 'unknown'
    expect(await whyRefused(about)).toEqual({ reason })
  })

  test('refuses a challenge after five minutes, one of another purpose, and one that was never given', async () => {
    await passkeyOf(ana, phone)
    const late = await toSignIn()
    house.advance(5 * 60_000)
    expect(await enter(phone.show(late))).toEqual(refused)
    expect(await whyRefused('unknown')).toEqual({ reason: 'too_late' })
    for (const challenge of [(await toConfirm(ana)).challenge, 'A'.repeat(43)]) {
      expect(await enter(phone.show({ challenge, rpId: 'localhost' }))).toEqual(refused)
      expect(await whyRefused('unknown')).toEqual({ reason: 'challenge_unknown' })
    }
  })

  test('refuses a key signed by somebody else, a stranger’s passkey, and what is none', async () => {
    await passkeyOf(ana, phone)
    const options = await toSignIn()
    const forged = { ...JSON.parse(newPhone().show(options)) }
    const { id, rawId } = JSON.parse(phone.show(options))
    const { userHandle } = JSON.parse(phone.show(options)).response
    const theft = { ...forged, id, rawId, response: { ...forged.response, userHandle } }
    expect(await enter(JSON.stringify(theft))).toEqual(refused)
    expect(await whyRefused(ana.id)).toEqual({ reason: 'not_verified' })
    const stranger = newPhone()
    stranger.make(await toAdd(ana))
    expect(await enter(stranger.show(await toSignIn()))).toEqual(refused)
    expect(await whyRefused('unknown')).toEqual({ reason: 'passkey_unknown' })
    for (const odd of ['', '{}', 'null', '[]', '{"id":1}', '\u0000', 'x'.repeat(20_000)]) {
      expect(await enter(odd)).toEqual(refused)
    }
  })

  test('refuses a counter that does not grow, keeps the old one, and tells the person', async () => {
    phone.counter = 7
    const passkey = await passkeyOf(ana, phone)
    phone.counter = 9
    expect(await enter(phone.show(await toSignIn()))).toMatchObject({ ok: true })
    for (const copied of [9, 8, 0]) {
      phone.counter = copied
      expect(await enter(phone.show(await toSignIn()))).toEqual(refused)
      expect(await whyRefused(ana.id)).toEqual({ reason: 'counter_not_grown' })
    }
    expect(lastMail()).toContain(`To: ${ana.email}`)
    expect(lastMail()).toContain('counted backwards')
    expect(await house.db.passkey.findUnique({ where: { id: passkey.id } })).toMatchObject({
      counter: 9n,
    })
    phone.counter = 10
    expect(await enter(phone.show(await toSignIn()))).toMatchObject({ ok: true })
  })

  test('where the provider is the only way in, is for administrators and whom it does not know', async () => {
    house.env.OIDC_ONLY = 'yes'
    onTestFinished(() => void Object.assign(house.env, { OIDC_ONLY: 'no' }))
    await passkeyOf(ana, phone)
    expect(await enter(phone.show(await toSignIn()))).toMatchObject({ ok: true })
    const bound = { issuer: 'https://id.example', boundAt: house.now(), usedAt: house.now() }
    await house.db.ssoIdentity.create({ data: { ...bound, subject: ana.id, personId: ana.id } })
    expect(await enter(phone.show(await toSignIn()))).toEqual(refused)
    expect(await whyRefused(ana.id)).toEqual({ reason: 'only_by_provider' })
    const admin = await enrolledPerson(house, { roles: ['admin'] })
    const key = newPhone()
    await passkeyOf(admin, key)
    await house.db.ssoIdentity.create({ data: { ...bound, subject: admin.id, personId: admin.id } })
    expect(await enter(key.show(await toSignIn()))).toMatchObject({ ok: true })
  })

  test('is nothing for a person who is disabled', async () => {
    await passkeyOf(ana, phone)
    await house.db.person.update({ where: { id: ana.id }, data: { status: 'disabled' } })
    expect(await enter(phone.show(await toSignIn()))).toEqual(refused)
    expect(await whyRefused(ana.id)).toEqual({ reason: 'not_active' })
    expect(await house.db.staffSession.count({ where: { personId: ana.id } })).toBe(0)
  })
})

describe('the second step and the step-up', () => {
  test('take a passkey, of this person alone', async () => {
    await passkeyOf(ana, phone)
    const ben = await enrolledPerson(house, { roles: ['supervisor'] })
    const bens = newPhone()
    await passkeyOf(ben, bens)
    const confirm = async (device: typeof phone, options: Awaited<ReturnType<typeof toConfirm>>) =>
      confirmSecondFactor(house, {
        id: (await halfSession(ana)).id,
        proof: { by: 'passkey', answer: device.show(options) },
      })
    expect(await confirm(bens, await toConfirm(ana))).toEqual(refused)
    expect(await confirm(bens, await toConfirm(ben))).toEqual(refused)
    expect(await confirm(phone, await toConfirm(ben))).toEqual(refused)
    const result = await confirm(phone, await toConfirm(ana))
    if (!result.ok) throw new Error(result.reason)
    expect(await sessionOf(result.token)).toMatchObject({
      firstBy: 'password',
      secondBy: 'passkey',
    })
    const before = await openSession(ana)
    const again = { by: 'passkey', answer: phone.show(await toConfirm(ana)) } as const
    const stepped = await stepUp(house, { id: before.id, proof: again })
    if (!stepped.ok) throw new Error(stepped.reason)
    // A step-up does not rewrite history: the session was begun with a code.
    expect(await sessionOf(stepped.token)).toMatchObject({ secondBy: 'code', passkeyId: null })
  })

  test('take a recovery code once, mail it, and no other person’s', async () => {
    const [code = '', second = ''] = await makeRecoveryCodes(house, ana)
    const ben = await enrolledPerson(house, { roles: ['moderator'] })
    const use = async (person: EnrolledPerson, typed: string) =>
      confirmSecondFactor(house, {
        id: (await halfSession(person)).id,
        proof: { by: 'recovery_code', typed },
      })
    expect(await use(ben, code)).toEqual({ ok: false, reason: 'wrong_recovery_code' })
    expect(await use(ana, code.replaceAll('-', ' ').toLowerCase())).toMatchObject({ ok: true })
    expect(lastMail()).toContain('recovery code of your account was used')
    expect((await eventsOf(house, `person:${ana.id}`)).slice(-2)).toEqual([
      'person.recovery_code_used',
      'person.signed_in',
    ])
    expect(await use(ana, code)).toEqual({ ok: false, reason: 'recovery_code_used' })
    await makeRecoveryCodes(house, ana)
    expect(await use(ana, second)).toEqual({ ok: false, reason: 'wrong_recovery_code' })
    const kept = await house.db.recoveryCode.findMany({ where: { personId: ana.id } })
    expect(kept).toHaveLength(10)
    expect(JSON.stringify(kept)).not.toContain(code.slice(0, 9))
  })

  test('ask for the password again after five wrong recovery codes', async () => {
    const [code = ''] = await makeRecoveryCodes(house, ana)
    const { id } = await halfSession(ana)
    const use = (typed: string) =>
      confirmSecondFactor(house, { id, proof: { by: 'recovery_code', typed } })
    for (let n = 0; n < 5; n++) await use('wrong')
    expect(await use(code)).toEqual({ ok: false, reason: 'too_many_tries' })
    expect(await use(code)).toEqual({ ok: false, reason: 'session_ended' })
  })
})

describe('one’s own passkeys', () => {
  test('are made for this address, and not twice on one device', async () => {
    const { credentialId } = await passkeyOf(ana, phone)
    const options = await toAdd(ana)
    expect(options).toMatchObject({
      rp: { id: 'localhost' },
      attestation: 'none',
      user: { name: ana.callSign },
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      excludeCredentials: [{ id: Buffer.from(credentialId).toString('base64url') }],
    })
    const again = await addPasskey(house, ana, { name: 'Again', answer: phone.make(options) })
    expect(again).toEqual(refused)
    expect(JSON.stringify(options)).not.toContain(ana.email)
  })

  test('are refused from another site or unverified, and nothing is kept', async () => {
    for (const change of [{ origin: 'https://evil.example' }, { verified: false }]) {
      const answer = phone.make(await toAdd(ana), change)
      expect(await addPasskey(house, ana, { name: 'Phone', answer })).toEqual(refused)
    }
    const answer = phone.make(await toAdd(ana))
    expect(await addPasskey(house, ana, { name: ' ', answer })).toMatchObject({
      reason: 'name_missing',
    })
    expect(await house.db.passkey.count({ where: { personId: ana.id } })).toBe(0)
    const ben = await enrolledPerson(house, { roles: ['moderator'] })
    expect(await addPasskey(house, ben, { name: 'Phone', answer })).toMatchObject({
      reason: 'passkey_late',
    })
  })

  test('are renamed and removed by their owner only, who is told of each change', async () => {
    const { id } = await passkeyOf(ana, phone)
    const ben = await enrolledPerson(house, { roles: ['moderator'] })
    const actor = { id: ana.id, sessionId: (await openSession(ana)).id }
    const unknown = { ok: false, reason: 'passkey_unknown' }
    expect(await renamePasskey(house, ben, { id, name: 'Mine' })).toEqual(unknown)
    expect(await removePasskey(house, { ...actor, id: ben.id }, id)).toEqual(unknown)
    expect(await renamePasskey(house, ana, { id, name: ' Old  laptop ' })).toEqual({ ok: true })
    expect(await house.db.passkey.findUnique({ where: { id } })).toMatchObject({
      name: 'Old laptop',
    })
    const begun = await enter(phone.show(await toSignIn()))
    const before = outbox().length
    expect(await removePasskey(house, actor, id)).toEqual({ ok: true, sessionsEnded: 1 })
    expect(begun.ok && (await house.db.staffSession.count({ where: { passkeyId: id } }))).toBe(0)
    expect(await enter(phone.show(await toSignIn()))).toEqual(refused)
    expect(outbox()).toHaveLength(before + 1)
    expect(lastMail()).not.toContain('laptop')
    expect(await eventsOf(house, `person:${ana.id}`)).toEqual(
      expect.arrayContaining([
        'person.passkey_added',
        'person.passkey_renamed',
        'person.passkey_removed',
      ]),
    )
  })

  test('never go where nothing, or no way back, would be left', async () => {
    const { id } = await passkeyOf(ana, phone)
    const actor = { id: ana.id, sessionId: (await openSession(ana)).id }
    await house.db.person.update({ where: { id: ana.id }, data: { sealedTotp: null } })
    await makeRecoveryCodes(house, ana)
    expect(await removePasskey(house, actor, id)).toEqual({ ok: false, reason: 'last_factor' })
    const second = await passkeyOf(ana)
    await house.db.recoveryCode.deleteMany({ where: { personId: ana.id } })
    expect(await removePasskey(house, actor, id)).toEqual({ ok: false, reason: 'no_way_back' })
    await makeRecoveryCodes(house, ana)
    const both = await Promise.all([id, second.id].map((one) => removePasskey(house, actor, one)))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })
})

test('a new authenticator counts from its first code on, and the old one no longer', async () => {
  const offer = totpOffer(house, ana, null).sealed
  const secret = readOffer(house, ana.id, offer) ?? new Uint8Array()
  const wrong = await setAuthenticator(house, ana, { offer, code: codeNow(house, ana) })
  expect(wrong).toEqual({ ok: false, reason: 'wrong_code' })
  const code = codeAt(secret, house.now())
  expect(await setAuthenticator(house, ana, { offer, code })).toEqual({ ok: true })
  house.advance(30_000)
  const use = async (typed: string) =>
    confirmSecondFactor(house, { id: (await halfSession(ana)).id, proof: byCode(typed) })
  expect(await use(codeNow(house, ana))).toMatchObject({ ok: false })
  expect(await use(codeAt(secret, house.now()))).toMatchObject({ ok: true })
})

test('an authenticator goes only while a passkey and a way back stay, and ends what its codes opened', async () => {
  const here = await openSession(ana)
  const elsewhere = await openSession(ana)
  const actor = { id: ana.id, sessionId: here.id }
  await makeRecoveryCodes(house, ana)
  expect(await removeAuthenticator(house, actor)).toEqual({ ok: false, reason: 'last_factor' })
  await passkeyOf(ana, phone)
  const entered = await enter(phone.show(await toSignIn()))
  if (!entered.ok) throw new Error(entered.reason)
  await house.db.recoveryCode.updateMany({
    where: { personId: ana.id },
    data: { usedAt: house.now() },
  })
  expect(await removeAuthenticator(house, actor)).toEqual({ ok: false, reason: 'no_way_back' })
  await makeRecoveryCodes(house, ana)
  const old = { ...house, env: { ...house.env, PUBLIC_ORIGIN: 'http://192.0.2.7' } }
  expect(await removeAuthenticator(old, actor)).toEqual({ ok: false, reason: 'last_factor' })

  const half = await halfSession(ana)
  expect(await removeAuthenticator(house, actor)).toEqual({ ok: true, sessionsEnded: 1 })
  expect(await removeAuthenticator(house, actor)).toEqual({ ok: false, reason: 'app_unknown' })
  expect(lastMail()).toContain('authenticator app was removed from your account')
  expect(await lastEvent(house, `person:${ana.id}`)).toMatchObject({
    action: 'person.authenticator_removed',
    details: { sessions: 1 },
  })
  const left = await house.db.staffSession.findMany({ where: { personId: ana.id } })
  const open = [here, half, await sessionOf(entered.token)].map(({ id }) => id)
  expect(left.map(({ id }) => id).sort()).toEqual(open.sort())
  expect(left.map(({ id }) => id)).not.toContain(elsewhere.id)
  const code = { id: half.id, proof: byCode(codeNow(house, ana)) }
  expect(await confirmSecondFactor(house, code)).toMatchObject({ ok: false })
})

describe('an invitation', () => {
  async function invited() {
    const { token, row } = newInvitation(house)
    const id = uuidv7()
    const data = { id, email: `${id}@harbor.example`, callSign: `Skua ${id}`, roles: ['moderator'] }
    await house.db.person.create({
      data: { ...data, ...row, status: 'invited', createdAt: house.now() },
    })
    const form = { token, password: 'a quiet harbour wall', passphrase: '', offer: '', code: '' }
    return { ...data, token, form }
  }

  test('is used up by a passkey; recovery codes come along, and the passkey signs in', async () => {
    const { id, token, form, email } = await invited()
    const passkey = phone.make(await optionsFor({ purpose: 'enrol', token }))
    const tooShort = await enrolPerson(house, { ...form, passkey, password: 'short' })
    expect(tooShort).toMatchObject({ problems: [{ field: 'password' }] })
    const result = await enrolPerson(house, { ...form, passkey })
    if (!result.ok) throw new Error(result.reason)
    expect(result.recoveryCodes).toHaveLength(10)
    expect(await sessionOf(result.token)).toMatchObject({ firstBy: 'invitation' })
    expect(await enter(phone.show(await toSignIn()))).toMatchObject({ ok: true })
    const half = await signIn(house, { email, password: form.password, source: source() })
    if (!half.ok) throw new Error(half.reason)
    const proof = { by: 'recovery_code', typed: result.recoveryCodes[3] ?? '' } as const
    const { id: session } = await sessionOf(half.token)
    expect(await confirmSecondFactor(house, { id: session, proof })).toMatchObject({ ok: true })
    expect(await house.db.person.findUnique({ where: { id } })).toMatchObject({ sealedTotp: null })
  })

  test('takes no passkey that was made for another, or too late', async () => {
    const mine = await invited()
    const yours = await invited()
    const passkey = phone.make(await optionsFor({ purpose: 'enrol', token: yours.token }))
    const late = { problems: [{ field: 'passkey', reason: 'passkey_late' }] }
    expect(await enrolPerson(house, { ...mine.form, passkey })).toMatchObject(late)
    const own = phone.make(await optionsFor({ purpose: 'enrol', token: mine.token }))
    house.advance(5 * 60_000)
    expect(await enrolPerson(house, { ...mine.form, passkey: own })).toMatchObject(late)
    expect(await house.db.person.findUnique({ where: { id: mine.id } })).toMatchObject({
      status: 'invited',
    })
  })
})
