import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { attemptLimits } from '#core/access/attempt-limits.ts'
import type { TipAnswers } from '#core/tip/journey/catalogue.ts'
import { countAttempt } from '#infra/http/throttle.server.ts'
import { borrowerKeys } from '#infra/keyring/borrower-keys.server.ts'
import { openWithSecret } from '#infra/keyring/sealed-box.server.ts'
import { newToken } from '#infra/keyring/token.server.ts'
import { askIdentity } from '#operations/identity/ask-identity.server.ts'
import { breakGlass } from '#operations/identity/break-glass.server.ts'
import { denyIdentity } from '#operations/identity/deny-identity.server.ts'
import { endOpening } from '#operations/identity/end-opening.server.ts'
import { grantIdentity } from '#operations/identity/grant-identity.server.ts'
import { lookAtIdentity } from '#operations/identity/look-at-identity.server.ts'
import { reviewGlass } from '#operations/identity/review-glass.server.ts'
import { startReporterSession } from '#operations/reporter/reporter-session.server.ts'
import { withdrawReport } from '#operations/reporter/withdraw-report.server.ts'
import { claimCase } from '#operations/triage/claim-case.server.ts'
import { watchClocks } from '#operations/watch/watch-clocks.server.ts'
import { eventsOf, lastEvent } from '#tests/support/audit.ts'
import { everyRow } from '#tests/support/every-row.ts'
import { aColleague, type Colleague, giveCustodianKeys } from '#tests/support/factories/staff.ts'
import { fileATip } from '#tests/support/factories/tips.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

const passphrase = 'a lamp above the tide'
const minute = 60_000

let house: TestHouse
let heron: Colleague
let cedar: Colleague
let alder: Colleague
let rowan: Colleague
beforeAll(async () => {
  house = await openTestHouse()
  house.setNow(new Date('2026-11-19T10:00:00Z'))
  heron = await aColleague(house, 'Heron 4')
  cedar = await aColleague(house, 'Cedar 1', ['supervisor'])
  alder = await aColleague(house, 'Alder 2', ['custodian'])
  rowan = await aColleague(house, 'Rowan 3', ['moderator', 'custodian'])
  for (const one of [alder, rowan]) await giveCustodianKeys(house, one, passphrase)
})
afterAll(() => house.close())

const named: TipAnswers = {
  give_contact: 'yes',
  contact_name: 'Zq Nightjar',
  contact_email: 'zq.nightjar@post.example',
}
const details = { name: 'Zq Nightjar', email: 'zq.nightjar@post.example' }
const ask = { reason: 'warn_of_danger', words: 'Zqwords: they must hear it.', minutes: 30 } as const

async function asked(by: Colleague = heron, answers: TipAnswers = {}) {
  const filed = await fileATip(house, { ...named, ...answers })
  await claimCase(house, by, filed.number)
  const token = newToken()
  const result = await askIdentity(house, by, { ...filed, ask, token })
  if (!result.ok) throw new Error(result.reason)
  return { ...filed, token, id: result.accessId }
}

const rowOf = (id: string) => house.db.identityAccess.findUniqueOrThrow({ where: { id } })
const recuse = (caseId: string, personId: string) =>
  house.db.caseRecusal.create({
    data: { caseId, personId, reason: 'knows_somebody', byId: cedar.id, at: house.now() },
  })

describe('contact details that a custodian lends', () => {
  test('are read by who asked, for the minutes that were granted, and by nobody else', async () => {
    const { id, tipId, token } = await asked()
    const look = (by: Colleague, secret: string | null) =>
      lookAtIdentity(house, by, { id, token: secret })
    expect(await look(heron, token)).toEqual({ ok: false, reason: 'not_allowed' })
    expect(await grantIdentity(house, alder, { id, passphrase, minutes: 31 })).toEqual({
      ok: false,
      reason: 'too_long',
    })
    expect(await grantIdentity(house, alder, { id, passphrase, minutes: 20 })).toMatchObject({
      ok: true,
    })
    expect(await look(heron, token)).toMatchObject({ ok: true, identity: details })
    expect(await look(heron, token)).toMatchObject({ ok: true, identity: details })
    expect(await look(alder, token)).toEqual({ ok: false, reason: 'not_yours' })
    for (const other of [null, newToken()])
      expect(await look(heron, other)).toEqual({ ok: false, reason: 'other_browser' })

    house.advance(20 * minute)
    expect(await look(heron, token)).toEqual({ ok: false, reason: 'time_over' })
    await watchClocks(house)
    expect(await rowOf(id)).toMatchObject({ state: 'ended', box: null, publicKey: null })
    expect((await eventsOf(house, `tip:${tipId}`)).slice(1)).toEqual([
      'identity.requested',
      'identity.granted',
      'identity.looked_at',
      'identity.looked_at',
      'identity.expired',
    ])
  })

  test('do not open with all that the house has: database and keyring', async () => {
    const { id, token } = await asked()
    await grantIdentity(house, alder, { id, passphrase, minutes: 30 })
    const { box, publicKey, keyringVersion } = await rowOf(id)
    if (!box || !publicKey) throw new Error('Nothing was lent')
    const guess = await borrowerKeys(house.keyring, keyringVersion, newToken(), id)
    await expect(openWithSecret(publicKey, guess.secret, box)).rejects.toThrow()
    const right = await borrowerKeys(house.keyring, keyringVersion, token, id)
    expect(JSON.parse(await openWithSecret(publicKey, right.secret, box))).toEqual(details)
    const rows = await everyRow(house)
    expect(rows).not.toMatch(/nightjar|zqwords/i)
    expect(rows).not.toContain(token)
    expect(house.logged.join('')).not.toMatch(/nightjar|zqwords/i)
  })

  test('are not granted by who asked, by who is recused, by a wrong passphrase, or twice', async () => {
    const { id, caseId } = await asked(rowan)
    const grant = (by: Colleague, typed = passphrase) =>
      grantIdentity(house, by, { id, passphrase: typed, minutes: 10 })
    expect(await grant(rowan)).toEqual({ ok: false, reason: 'same_person' })
    const late = await aColleague(house, 'Late 9', ['custodian'])
    expect(await grant(late)).toEqual({ ok: false, reason: 'no_box' })
    expect(await grant(alder, 'not that one at all')).toEqual({
      ok: false,
      reason: 'wrong_passphrase',
    })
    expect((await lastEvent(house, `person:${alder.id}`)).action).toBe(
      'identity.passphrase_refused',
    )
    await recuse(caseId, alder.id)
    expect(await grant(alder)).toEqual({ ok: false, reason: 'access_unknown' })
    await house.db.caseRecusal.deleteMany({ where: { caseId } })
    const answers = await Promise.all([grant(alder), grant(alder)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('are asked for by who has the case, once, and where there are any', async () => {
    const { number, tipId, id } = await asked()
    const again = { number, tipId, ask, token: newToken() }
    expect(await askIdentity(house, heron, again)).toEqual({ ok: false, reason: 'already_asked' })
    expect(await askIdentity(house, cedar, again)).toEqual({ ok: false, reason: 'lease_taken' })
    const nameless = await fileATip(house)
    await claimCase(house, heron, nameless.number)
    expect(await askIdentity(house, heron, { ...again, ...nameless })).toEqual({
      ok: false,
      reason: 'nothing_on_file',
    })
    expect(await askIdentity(house, heron, { ...again, tipId: nameless.tipId })).toEqual({
      ok: false,
      reason: 'tip_unknown',
    })
    const denial = { reason: 'other_way', words: 'Write to them.' } as const
    expect(await denyIdentity(house, alder, { id, denial })).toEqual({ ok: true })
    expect(await rowOf(id)).toMatchObject({ state: 'denied', publicKey: null })
    expect((await lastEvent(house, `tip:${tipId}`)).details).toMatchObject({ reason: 'other_way' })
  })

  test('are gone in the moment when either ends it, or the reporter takes the report back', async () => {
    const ended = await asked()
    await grantIdentity(house, alder, { id: ended.id, passphrase, minutes: 30 })
    expect(await endOpening(house, rowan, ended.id)).toMatchObject({ ok: true })
    expect(await endOpening(house, heron, ended.id)).toEqual({ ok: false, reason: 'not_allowed' })
    expect(await rowOf(ended.id)).toMatchObject({ state: 'ended', box: null })

    const taken = await asked()
    await grantIdentity(house, alder, { id: taken.id, passphrase, minutes: 30 })
    await withdrawReport(house, await startReporterSession(house.db, house, taken.tipId))
    expect(await rowOf(taken.id)).toMatchObject({ box: null, publicKey: null })
    expect(await lookAtIdentity(house, heron, taken)).toEqual({
      ok: false,
      reason: 'nothing_on_file',
    })
  })

  test('a request that nobody answers ends by itself', async () => {
    const { id } = await asked()
    house.advance(24 * 60 * minute)
    await watchClocks(house)
    expect(await rowOf(id)).toMatchObject({ state: 'expired', publicKey: null })
  })
})

describe('breaking the glass', () => {
  const glass = { reason: 'held_now', words: 'Zqwords: they are being moved.' } as const
  const imminent: TipAnswers = { ...named, kind: 'forced_work', danger_now: 'yes' }

  test('opens for one custodian alone, tells everybody else, and waits for somebody’s review', async () => {
    const { tipId } = await fileATip(house, imminent)
    const token = newToken()
    const broken = await breakGlass(house, alder, { tipId, glass, passphrase, token })
    if (!broken.ok) throw new Error(broken.reason)
    const id = broken.accessId
    expect(await lookAtIdentity(house, alder, { id, token })).toMatchObject({ identity: details })
    const told = await house.db.auditEvent.findFirstOrThrow({
      where: { action: 'identity.glass_told', subject: `tip:${tipId}` },
    })
    expect(told.details).toMatchObject({ told: expect.arrayContaining([cedar.id, rowan.id]) })
    expect(JSON.stringify(told.details)).not.toContain(alder.id)

    const review = { verdict: 'unjustified', words: 'Nobody was.' } as const
    expect(await reviewGlass(house, alder, { id, review })).toEqual({
      ok: false,
      reason: 'same_person',
    })
    house.advance(25 * 60 * minute)
    await watchClocks(house)
    await watchClocks(house)
    expect(
      (await eventsOf(house, `tip:${tipId}`)).filter((one) => one === 'identity.review_overdue'),
    ).toHaveLength(1)
    expect(await reviewGlass(house, cedar, { id, review })).toEqual({ ok: true })
    expect(await rowOf(id)).toMatchObject({ state: 'unjustified', box: null })
    expect((await lastEvent(house, `tip:${tipId}`)).details).toMatchObject({
      late: true,
      of: alder.id,
    })
    expect(await reviewGlass(house, rowan, { id, review })).toEqual({
      ok: false,
      reason: 'not_allowed',
    })
  })

  test('is for imminent cases alone, and not for who is recused', async () => {
    const calm = await fileATip(house, named)
    const open = (tipId: string) =>
      breakGlass(house, alder, { tipId, glass, passphrase, token: newToken() })
    expect(await open(calm.tipId)).toEqual({ ok: false, reason: 'not_imminent' })
    const filed = await fileATip(house, imminent)
    await recuse(filed.caseId, alder.id)
    expect(await open(filed.tipId)).toEqual({ ok: false, reason: 'tip_unknown' })
  })
})

test('after six wrong passphrases in a quarter of an hour the right one has to wait, too', async () => {
  const { limit, minutes } = attemptLimits.passphraseOfCustodian
  house.advance(minutes * minute)
  const { id } = await asked()
  const grant = (typed: string) =>
    grantIdentity(house, alder, { id, passphrase: typed, minutes: 5 })
  await countAttempt(house.db, house, `passphrase|${alder.id}`, minutes, limit - 1)
  expect(await grant('wrong words')).toEqual({ ok: false, reason: 'wrong_passphrase' })
  expect(await grant(passphrase)).toEqual({ ok: false, reason: 'too_many_tries' })
  house.advance(minutes * minute)
  expect(await grant(passphrase)).toMatchObject({ ok: true })
})
