import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeCaseState } from '#operations/triage/change-case-state.server.ts'
import { changeUrgency } from '#operations/triage/change-urgency.server.ts'
import { claimCase } from '#operations/triage/claim-case.server.ts'
import { decideLowering } from '#operations/triage/decide-lowering.server.ts'
import { openNotes } from '#operations/triage/open-notes.server.ts'
import { openStory } from '#operations/triage/open-story.server.ts'
import { readOpened } from '#operations/triage/read-opened.server.ts'
import { eventsOf, lastEvent } from '#tests/support/audit.ts'
import { aColleague, type Colleague } from '#tests/support/factories/staff.ts'
import { fileATip } from '#tests/support/factories/tips.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

let house: TestHouse
let heron: Colleague
let tern: Colleague
beforeAll(async () => {
  house = await openTestHouse()
  heron = await aColleague(house, 'Heron 4')
  tern = await aColleague(house, 'Tern 2')
})
afterAll(() => house.close())

const caseRow = (id: string) => house.db.case.findUniqueOrThrow({ where: { id } })

async function aClaimedCase(answers: Parameters<typeof fileATip>[1] = {}) {
  const filed = await fileATip(house, answers)
  await claimCase(house, heron, filed.number)
  return { ...filed, version: (await caseRow(filed.caseId)).version }
}

const confirmed = { to: 'resolved', verdict: 'confirmed', impact: 'money_lost' } as const

test('a case is resolved at first sight, as one change', async () => {
  const { number, version, caseId } = await aClaimedCase()
  expect(await changeCaseState(house, heron, { number, version, change: confirmed })).toEqual({
    ok: true,
  })
  expect(await caseRow(caseId)).toMatchObject({
    state: 'resolved',
    verdict: 'confirmed',
    impact: 'money_lost',
    resolvedById: heron.id,
    leaseHolderId: null,
    version: version + 1,
  })
  expect((await lastEvent(house, `case:${caseId}`)).details).toEqual({
    from: 'in_triage',
    to: 'resolved',
    verdict: 'confirmed',
    impact: 'money_lost',
  })
})

test('a decision on an older version changes nothing', async () => {
  const { number, version, caseId } = await aClaimedCase()
  await changeUrgency(house, tern, { number, version, to: 'high', reason: '' })
  const before = await caseRow(caseId)
  expect(await changeCaseState(house, heron, { number, version, change: confirmed })).toEqual({
    ok: false,
    reason: 'version_changed',
  })
  expect(await caseRow(caseId)).toEqual(before)
})

test('who does not hold the case changes nothing', async () => {
  const { number, version, caseId } = await aClaimedCase()
  expect(await changeCaseState(house, tern, { number, version, change: confirmed })).toEqual({
    ok: false,
    reason: 'lease_missing',
  })
  expect((await caseRow(caseId)).state).toBe('in_triage')
})

test('reopening keeps its reason as a sealed note and takes the verdict away', async () => {
  const { number, version, caseId } = await aClaimedCase()
  await changeCaseState(house, heron, { number, version, change: confirmed })
  const change = { to: 'reopened', reason: 'A second wallet came up.' } as const
  expect(await changeCaseState(house, tern, { number, version: version + 1, change })).toEqual({
    ok: true,
  })
  expect(await caseRow(caseId)).toMatchObject({ state: 'reopened', verdict: null, impact: null })
  const { details } = await lastEvent(house, `case:${caseId}`)
  expect(JSON.stringify(details)).not.toContain('wallet')
  const notes = await house.db.note.findMany({ where: { caseId } })
  expect(details).toMatchObject({ note: notes[0]?.id })
  expect(await claimCase(house, tern, number)).toMatchObject({ ok: true })
  expect((await caseRow(caseId)).state).toBe('in_triage')
})

test('a case is referred only to an active agency that a reporter allows', async () => {
  const police = { id: uuidv7(), name: 'Coast police', sector: 'police', country: 'TH' }
  await house.db.agency.create({ data: { ...police, createdAt: house.now() } })
  const refer = (number: number, version: number, agencyId: string) =>
    changeCaseState(house, heron, { number, version, change: { to: 'referred', agencyId } })

  const shy = await aClaimedCase({ consents: ['share_with_partners'] })
  expect(await refer(shy.number, shy.version, police.id)).toEqual({
    ok: false,
    reason: 'no_consent_to_refer',
  })
  const open = await aClaimedCase()
  expect(await refer(open.number, open.version, uuidv7())).toEqual({
    ok: false,
    reason: 'agency_unknown',
  })
  expect(await refer(open.number, open.version, police.id)).toEqual({ ok: true })
  expect(await caseRow(open.caseId)).toMatchObject({
    state: 'referred',
    referredToId: police.id,
    leaseHolderId: null,
  })
})

test('anybody may raise the urgency, and the case moves up', async () => {
  const { number, caseId } = await fileATip(house)
  const before = await caseRow(caseId)
  expect(await changeUrgency(house, tern, { number, version: 0, to: 'high', reason: '' })).toEqual({
    ok: true,
    done: 'changed',
  })
  const after = await caseRow(caseId)
  expect(after.urgency).toBe('high')
  expect(after.queueRank).toBe(before.queueRank + 10_000_000)
})

test('lowering needs the case and a reason', async () => {
  const { number, version } = await aClaimedCase()
  const lower = (who: Colleague, reason: string) =>
    changeUrgency(house, who, { number, version, to: 'low', reason })
  expect(await lower(tern, 'Old advert.')).toEqual({ ok: false, reason: 'lease_missing' })
  expect(await lower(heron, ' ')).toEqual({ ok: false, reason: 'reason_missing' })
  expect(await lower(heron, 'Old advert.')).toEqual({ ok: true, done: 'changed' })
})

test('lowering an imminent case takes a second person', async () => {
  const { number, version, caseId } = await aClaimedCase({ danger_now: 'yes' })
  const asked = await changeUrgency(house, heron, {
    number,
    version,
    to: 'normal',
    reason: 'They are home.',
  })
  expect(asked).toEqual({ ok: true, done: 'asked' })
  expect((await caseRow(caseId)).urgency).toBe('imminent')

  const decide = (who: Colleague, agree: boolean, at = version + 1) =>
    decideLowering(house, who, { number, version: at, agree, reason: 'I rang them.' })
  expect(await decide(heron, true)).toEqual({ ok: false, reason: 'same_person' })
  expect(await decide(tern, true)).toEqual({ ok: true })
  expect((await caseRow(caseId)).urgency).toBe('normal')
  expect(await decide(tern, true, version + 2)).toEqual({ ok: false, reason: 'nothing_asked' })
  expect((await eventsOf(house, `case:${caseId}`)).slice(-2)).toEqual([
    'case.lowering_asked',
    'case.urgency_changed',
  ])
})

test('a second person who does not agree leaves it imminent and ends the asking', async () => {
  const { number, version, caseId } = await aClaimedCase({ danger_now: 'yes' })
  await changeUrgency(house, heron, { number, version, to: 'normal', reason: 'They are home.' })
  const no = { number, version: version + 1, agree: false, reason: 'Not sure yet.' }
  expect(await decideLowering(house, tern, no)).toEqual({ ok: true })
  expect((await caseRow(caseId)).urgency).toBe('imminent')
  const yes = { ...no, version: version + 2, agree: true }
  expect(await decideLowering(house, tern, yes)).toEqual({ ok: false, reason: 'nothing_asked' })
})

test('the second person reads the reason without having the case, and only while it is asked', async () => {
  const { number, version } = await aClaimedCase({ danger_now: 'yes' })
  await changeUrgency(house, heron, { number, version, to: 'normal', reason: 'They are home.' })
  const notes = new Set(['notes'] as const)
  expect((await readOpened(house, tern, number, notes)).notes).toBeNull()
  expect(await openNotes(house, tern, number)).toMatchObject({
    ok: true,
    notes: [{ text: 'They are home.' }],
  })
  expect((await readOpened(house, tern, number, notes)).notes).toHaveLength(1)
  expect(await openStory(house, tern, number)).toEqual({ ok: false, reason: 'lease_missing' })

  await decideLowering(house, tern, { number, version: version + 1, agree: true, reason: 'Yes.' })
  expect(await openNotes(house, tern, number)).toEqual({ ok: false, reason: 'lease_missing' })
  expect((await readOpened(house, tern, number, notes)).notes).toBeNull()
})
