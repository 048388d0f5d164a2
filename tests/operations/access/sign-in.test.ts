import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { attemptLimits } from '#core/access/attempt-limits.ts'
import { withinLimit } from '#infra/http/throttle.server.ts'
import { tokenHmac } from '#infra/keyring/token.server.ts'
import { confirmSecondFactor } from '#operations/access/confirm-second-factor.server.ts'
import { signIn } from '#operations/access/sign-in.server.ts'
import { signOut } from '#operations/access/sign-out.server.ts'
import { stepUp } from '#operations/access/step-up.server.ts'
import { lastEvent } from '#tests/support/audit.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import {
  byCode,
  codeNow,
  type EnrolledPerson,
  enrolledPerson,
  sessionFor,
} from '#tests/support/people.ts'

let house: TestHouse
let ana: EnrolledPerson
let sources = 0
let source = ''

beforeAll(async () => {
  house = await openTestHouse()
  house.setNow(new Date('2026-11-22T10:00:00Z'))
})
afterAll(() => house.close())
beforeEach(async () => {
  ana = await enrolledPerson(house, { roles: ['moderator'] })
  source = `source ${sources++}`
})

const enter = (change: Partial<{ email: string; password: string; source: string }> = {}) =>
  signIn(house, { email: ana.email, password: ana.password, source, ...change })

const sessionOf = (token: string) =>
  house.db.staffSession.findUnique({ where: { tokenHmac: tokenHmac(house.keyring, token) } })

async function halfSession() {
  const result = await enter()
  if (!result.ok) throw new Error(result.reason)
  const session = await sessionOf(result.token)
  if (!session) throw new Error('no session')
  return { token: result.token, id: session.id }
}

const actionsOf = async (personId: string) =>
  (
    await house.db.auditEvent.findMany({
      where: { subject: `person:${personId}` },
      orderBy: { seq: 'asc' },
    })
  ).map(({ action }) => action)

describe('the password step', () => {
  test('opens a session that counts for nothing yet and ends in ten minutes', async () => {
    const { token } = await halfSession()
    const session = await sessionOf(token)
    expect(session).toMatchObject({ personId: ana.id, secondFactorAt: null })
    expect(session?.expiresAt).toEqual(new Date('2026-11-22T10:10:00Z'))
    expect(await actionsOf(ana.id)).toEqual(['person.password_accepted'])
  })

  test('finds the account however the e-mail was typed', async () => {
    expect(await enter({ email: ` ${ana.email.toUpperCase()} ` })).toMatchObject({ ok: true })
  })

  test('refuses a wrong password and says so in the audit', async () => {
    expect(await enter({ password: 'a quiet harbour wal' })).toEqual({
      ok: false,
      reason: 'wrong_credentials',
    })
    expect(await actionsOf(ana.id)).toEqual(['person.sign_in_refused'])
    expect(await house.db.staffSession.count({ where: { personId: ana.id } })).toBe(0)
  })

  test('is nothing for whom the provider knows where that is the only way', async () => {
    const bound = { issuer: 'https://id.example', subject: ana.id, personId: ana.id }
    await house.db.ssoIdentity.create({
      data: { ...bound, boundAt: house.now(), usedAt: house.now() },
    })
    expect(await enter()).toMatchObject({ ok: true })
    house.env.OIDC_ONLY = 'yes'
    onTestFinished(() => void Object.assign(house.env, { OIDC_ONLY: 'no' }))
    expect(await enter()).toEqual({ ok: false, reason: 'wrong_credentials' })
    const refusal = { action: 'person.sign_in_refused', details: { reason: 'only_by_provider' } }
    expect(await lastEvent(house, `person:${ana.id}`)).toMatchObject(refusal)
    const ben = await enrolledPerson(house, { roles: ['moderator'] })
    expect(await enter(ben)).toMatchObject({ ok: true })
  })

  test('tells 24 Devanagari letters and a tail from the same letters and another tail', async () => {
    const letters = 'क'.repeat(24)
    const ben = await enrolledPerson(house, {
      roles: ['moderator'],
      password: `${letters} tail one`,
    })
    const as = (password: string) => enter({ email: ben.email, password })
    expect(await as(`${letters} tail two`)).toMatchObject({ ok: false })
    expect(await as(letters)).toMatchObject({ ok: false })
    expect(await as(`${letters} tail one`)).toMatchObject({ ok: true })
  })

  test('answers unknown, malformed, invited and disabled accounts like a wrong password', async () => {
    const wrong = { ok: false, reason: 'wrong_credentials' }
    expect(await enter({ email: 'nobody@harbor.example' })).toEqual(wrong)
    expect(await enter({ email: 'not an address' })).toEqual(wrong)
    for (const status of ['invited', 'disabled']) {
      await house.db.person.update({ where: { id: ana.id }, data: { status } })
      expect(await enter()).toEqual(wrong)
    }
  })

  test('refuses after ten tries from one network, and only from there', async () => {
    const { limit } = attemptLimits.passwordFromSource
    for (let n = 0; n < limit; n++)
      await withinLimit(house, `password|${ana.email}|${source}`, limit, 15)
    expect(await enter()).toEqual({ ok: false, reason: 'too_many_tries' })
    expect(await enter({ source: 'another network' })).toMatchObject({ ok: true })
    house.advance(15 * 60_000)
    expect(await enter()).toMatchObject({ ok: true })
  })

  test('only slows down when an account is tried from everywhere', async () => {
    const { limit, delayMs } = attemptLimits.passwordForAccount
    for (let n = 0; n < limit; n++) await withinLimit(house, `password|${ana.email}`, limit, 15)
    const started = performance.now()
    expect(await enter()).toMatchObject({ ok: true })
    expect(performance.now() - started).toBeGreaterThanOrEqual(delayMs - 50)
  })
})

describe('the second factor', () => {
  test('replaces the session: a new token for eight hours, the old one worth nothing', async () => {
    const half = await halfSession()
    const result = await confirmSecondFactor(house, {
      id: half.id,
      proof: byCode(codeNow(house, ana)),
    })
    if (!result.ok) throw new Error(result.reason)
    expect(result.token).not.toBe(half.token)
    expect(await sessionOf(half.token)).toBeNull()
    const session = await sessionOf(result.token)
    expect(session?.secondFactorAt).toEqual(house.now())
    expect(session?.expiresAt.getTime()).toBe(house.now().getTime() + 8 * 60 * 60_000)
    expect(await actionsOf(ana.id)).toEqual(['person.password_accepted', 'person.signed_in'])
    const person = await house.db.person.findUniqueOrThrow({ where: { id: ana.id } })
    expect(person.lastSignInAt).toEqual(house.now())
  })

  test('refuses a wrong code, keeps the session, and records it', async () => {
    const half = await halfSession()
    const wrong = codeNow(house, ana) === '000000' ? '000001' : '000000'
    for (const code of [wrong, '', 'abcdef']) {
      expect(await confirmSecondFactor(house, { id: half.id, proof: byCode(code) })).toEqual({
        ok: false,
        reason: 'wrong_code',
      })
    }
    expect(await sessionOf(half.token)).not.toBeNull()
    expect((await actionsOf(ana.id)).at(-1)).toBe('person.code_refused')
  })

  test('refuses a code that was used already, though it still shows', async () => {
    const first = await halfSession()
    const code = codeNow(house, ana)
    expect(await confirmSecondFactor(house, { id: first.id, proof: byCode(code) })).toMatchObject({
      ok: true,
    })
    const second = await halfSession()
    expect(await confirmSecondFactor(house, { id: second.id, proof: byCode(code) })).toEqual({
      ok: false,
      reason: 'code_already_used',
    })
    house.advance(30_000)
    const next = codeNow(house, ana)
    expect(await confirmSecondFactor(house, { id: second.id, proof: byCode(next) })).toMatchObject({
      ok: true,
    })
  })

  test('lets one of two requests with the same code through', async () => {
    const half = await halfSession()
    const code = codeNow(house, ana)
    const results = await Promise.all(
      [1, 2, 3].map(() => confirmSecondFactor(house, { id: half.id, proof: byCode(code) })),
    )
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await house.db.staffSession.count({ where: { personId: ana.id } })).toBe(1)
  })

  test('asks for the password again after five wrong codes', async () => {
    const half = await halfSession()
    for (let n = 0; n < attemptLimits.codeInSession.limit; n++)
      await confirmSecondFactor(house, { id: half.id, proof: byCode('wrong') })
    expect(
      await confirmSecondFactor(house, { id: half.id, proof: byCode(codeNow(house, ana)) }),
    ).toEqual({
      ok: false,
      reason: 'too_many_tries',
    })
    expect(await sessionOf(half.token)).toBeNull()
    expect(await enter()).toMatchObject({ ok: true })
  })

  test('comes too late after ten minutes', async () => {
    const half = await halfSession()
    house.advance(10 * 60_000)
    expect(
      await confirmSecondFactor(house, { id: half.id, proof: byCode(codeNow(house, ana)) }),
    ).toEqual({
      ok: false,
      reason: 'session_ended',
    })
  })

  test('does not lengthen a session that is open already', async () => {
    const session = await sessionOf(await sessionFor(house, ana.id))
    expect(
      await confirmSecondFactor(house, {
        id: session?.id ?? '',
        proof: byCode(codeNow(house, ana)),
      }),
    ).toEqual({ ok: false, reason: 'session_ended' })
  })
})

describe('a step-up', () => {
  test('takes a fresh code, a new token, and ends when the session would have ended', async () => {
    const token = await sessionFor(house, ana.id)
    const before = await sessionOf(token)
    house.advance(20 * 60_000)
    await house.db.staffSession.updateMany({
      where: { id: before?.id },
      data: { seenAt: house.now() },
    })
    const result = await stepUp(house, { id: before?.id ?? '', proof: byCode(codeNow(house, ana)) })
    if (!result.ok) throw new Error(result.reason)
    const after = await sessionOf(result.token)
    expect(after?.secondFactorAt).toEqual(house.now())
    expect(after?.expiresAt).toEqual(before?.expiresAt)
    expect(await sessionOf(token)).toBeNull()
    expect(await actionsOf(ana.id)).toEqual(['person.confirmed'])
  })

  test('is nothing for a session without a second factor', async () => {
    const half = await halfSession()
    expect(await stepUp(house, { id: half.id, proof: byCode(codeNow(house, ana)) })).toEqual({
      ok: false,
      reason: 'session_ended',
    })
  })
})

test('signing out ends the session once and is recorded once', async () => {
  const session = await sessionOf(await sessionFor(house, ana.id))
  const actor = { id: ana.id, sessionId: session?.id ?? '' }
  await signOut(house, actor)
  await signOut(house, actor)
  expect(await house.db.staffSession.count({ where: { personId: ana.id } })).toBe(0)
  expect(await actionsOf(ana.id)).toEqual(['person.signed_out'])
})
