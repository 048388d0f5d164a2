import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { claimCase } from '#operations/triage/claim-case.server.ts'
import { claimNextCase } from '#operations/triage/claim-next-case.server.ts'
import { answerOffer } from '#operations/triage/claims/answer-offer.server.ts'
import { setLimit } from '#operations/triage/claims/limits.server.ts'
import { offerCase } from '#operations/triage/claims/offer-case.server.ts'
import { readClaims, readLive } from '#operations/triage/claims/read-claims.server.ts'
import { returnLapsed } from '#operations/triage/claims/return-lapsed.server.ts'
import { openNotes } from '#operations/triage/open-notes.server.ts'
import { notePresence } from '#operations/triage/presence/note-presence.server.ts'
import { verifyIndicators } from '#operations/triage/verify-indicators.server.ts'
import { lastEvent } from '#tests/support/audit.ts'
import { aColleague, type Colleague } from '#tests/support/factories/staff.ts'
import { fileATip } from '#tests/support/factories/tips.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

const minute = 60_000
let house: TestHouse
let heron: Colleague
let tern: Colleague
let cedar: Colleague
beforeAll(async () => {
  house = await openTestHouse()
  house.setNow(new Date('2026-11-23T09:00:00Z'))
  heron = await aColleague(house, 'Heron 4')
  tern = await aColleague(house, 'Tern 2')
  cedar = await aColleague(house, 'Cedar 1', ['supervisor'])
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.db.person.updateMany({ data: { caseLimit: null } })
  await house.db.case.updateMany({ data: { leaseHolderId: null, leaseUntil: null } })
})

const caseRow = (id: string) => house.db.case.findUniqueOrThrow({ where: { id } })
const noticesOf = async ({ id }: Colleague, caseId: string) =>
  (await house.db.staffNotice.findMany({ where: { personId: id, caseId } })).map(({ kind }) => kind)
const heldByHeron = async (answers = {}) => {
  const tip = await fileATip(house, answers)
  expect(await claimCase(house, heron, tip.number)).toMatchObject({ ok: true })
  return tip
}

test('an open page renews the claim; a silent one lets the case return, and its holder is told', async () => {
  const { number, caseId } = await heldByHeron()
  house.advance((house.env.LEASE_MINUTES - 1) * minute)
  expect(await notePresence(house, heron, number, { of: 'beat', unsaved: true })).toBe(true)
  house.advance((house.env.LEASE_MINUTES - 1) * minute)
  expect(await returnLapsed(house)).toBe(0)
  expect((await readLive(house, tern, number))?.holder).toMatchObject({ callSign: 'Heron 4' })
  house.advance(2 * minute)
  expect(await returnLapsed(house)).toBe(1)
  expect(await caseRow(caseId)).toMatchObject({ state: 'queued', leaseHolderId: null })
  expect(await lastEvent(house, `case:${caseId}`)).toMatchObject({
    actor: 'system',
    action: 'case.returned',
    details: { holder: heron.id },
  })
  expect(await noticesOf(heron, caseId)).toContain('claim_returned')
  expect(await returnLapsed(house)).toBe(0)
})

test('others see who is here and whether they have unsaved text, until they leave', async () => {
  const { number, caseId } = await fileATip(house)
  const seen = async () =>
    (await readClaims(house, tern, { id: caseId, lease: null })).present.map((one) => one.presence)
  await notePresence(house, heron, number, { of: 'opened' })
  expect(await seen()).toEqual(['opened'])
  await notePresence(house, heron, number, { of: 'beat', unsaved: true })
  expect(await seen()).toEqual(['unsaved'])
  await notePresence(house, heron, number, { of: 'left' })
  expect(await seen()).toEqual([])
  expect(await notePresence(house, heron, 999_999, { of: 'opened' })).toBe(false)
})

test('whoever has as many cases as they may takes no more, but for people in danger', async () => {
  await setLimit(house, cedar, { of: 'person', key: heron.id, cases: 1 })
  await heldByHeron()
  const { number } = await fileATip(house)
  expect(await claimCase(house, heron, number)).toEqual({ ok: false, reason: 'at_limit' })
  expect(await claimNextCase(house, heron)).toEqual({ ok: false, reason: 'at_limit' })
  const danger = await fileATip(house, { danger_now: 'yes' })
  expect(await claimNextCase(house, heron)).toEqual({ ok: true, number: danger.number })
  expect(await setLimit(house, cedar, { of: 'role', key: 'custodian', cases: 3 })).toMatchObject({
    ok: false,
  })
})

test('a case that is offered stays with its giver until the colleague, who may read why, takes it', async () => {
  const { number, caseId } = await heldByHeron()
  const offered = await offerCase(house, heron, { number, to: tern.id, text: 'She writes Thai.' })
  expect(offered).toEqual({ ok: true })
  expect((await readClaims(house, tern, { id: caseId, lease: null })).offer).toMatchObject({
    from: 'Heron 4',
    mine: 'to',
    noted: true,
  })
  expect(await caseRow(caseId)).toMatchObject({ leaseHolderId: heron.id })
  expect(await openNotes(house, tern, number)).toMatchObject({
    ok: true,
    notes: [{ text: 'She writes Thai.' }],
  })
  expect(await openNotes(house, cedar, number)).toMatchObject({ reason: 'lease_missing' })
  expect(await answerOffer(house, cedar, { number, answer: 'take' })).toMatchObject({ ok: false })
  expect(await answerOffer(house, tern, { number, answer: 'take' })).toEqual({ ok: true })
  expect(await caseRow(caseId)).toMatchObject({ state: 'in_triage', leaseHolderId: tern.id })
  expect(await noticesOf(tern, caseId)).toContain('offered')
  expect(await noticesOf(heron, caseId)).toContain('offer_taken')
  expect(await house.db.caseOffer.count({ where: { caseId } })).toBe(0)
})

test('an offer that nobody takes lapses: the case returns, and the giver is told', async () => {
  const { number, caseId } = await heldByHeron()
  await offerCase(house, heron, { number, to: tern.id, text: '' })
  house.advance(61 * minute)
  expect(await answerOffer(house, tern, { number, answer: 'take' })).toMatchObject({ ok: false })
  await returnLapsed(house)
  expect(await caseRow(caseId)).toMatchObject({ state: 'queued', leaseHolderId: null })
  expect(await lastEvent(house, `case:${caseId}`)).toMatchObject({ action: 'case.offer_lapsed' })
  expect(await noticesOf(heron, caseId)).toContain('offer_lapsed')
})

test('a case goes to no colleague who is full, and to whoever is next by way of the queue', async () => {
  const { number, caseId } = await heldByHeron()
  await setLimit(house, cedar, { of: 'person', key: tern.id, cases: 1 })
  const other = await fileATip(house)
  await claimCase(house, tern, other.number)
  expect(await offerCase(house, heron, { number, to: tern.id, text: '' })).toEqual({
    ok: false,
    reason: 'colleague_full',
  })
  expect(await offerCase(house, heron, { number, to: heron.id, text: '' })).toMatchObject({
    reason: 'colleague_unknown',
  })
  expect(await offerCase(house, heron, { number, to: 'next', text: 'For the night.' })).toEqual({
    ok: true,
  })
  expect(await caseRow(caseId)).toMatchObject({ state: 'queued', leaseHolderId: null })
})

test('a judgement that somebody else made meanwhile is not written over unseen', async () => {
  const site = { websites: ['https://quick-coin-profit.example/join'] }
  const { number, caseId } = await heldByHeron(site)
  const [one] = await house.db.indicator.findMany({
    where: { tips: { some: { tip: { cases: { some: { caseId } } } } } },
  })
  if (!one) throw new Error('The tip names nothing')
  const say = (controlled: 'scammer' | 'third_party', was: 'scammer' | null) =>
    verifyIndicators(house, heron, {
      number,
      choices: [{ indicatorId: one.id, controlled, was }],
    })
  expect(await say('scammer', null)).toEqual({ ok: true, changed: 1 })
  expect(await say('third_party', null)).toEqual({ ok: false, reason: 'judged_meanwhile' })
  expect(await say('scammer', null)).toEqual({ ok: true, changed: 0 })
  expect(await say('third_party', 'scammer')).toEqual({ ok: true, changed: 1 })
})
