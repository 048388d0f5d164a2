import { afterAll, beforeAll, expect, test } from 'vitest'
import { claimCase } from '#operations/triage/claim-case.server.ts'
import { openMessages } from '#operations/triage/open-messages.server.ts'
import { openNotes } from '#operations/triage/open-notes.server.ts'
import { openStory } from '#operations/triage/open-story.server.ts'
import { readOpened } from '#operations/triage/read-opened.server.ts'
import { sendReply } from '#operations/triage/send-reply.server.ts'
import { writeNote } from '#operations/triage/write-note.server.ts'
import { eventsOf } from '#tests/support/audit.ts'
import { aColleague, type Colleague } from '#tests/support/factories/staff.ts'
import { fileATip } from '#tests/support/factories/tips.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

let house: TestHouse
let heron: Colleague
let tern: Colleague
let admin: Colleague
beforeAll(async () => {
  house = await openTestHouse()
  house.setNow(new Date('2026-11-20T10:00:00Z'))
  heron = await aColleague(house, 'Heron 4')
  tern = await aColleague(house, 'Tern 2')
  admin = await aColleague(house, 'Gull 1', ['admin'])
})
afterAll(() => house.close())

const minutes = (n: number) => n * 60_000
const story = new Set(['story'] as const)

test('opening a story shows it and writes a read event for the tip', async () => {
  const { number, tipId } = await fileATip(house, { story: 'Canary sang at dawn.' })
  await claimCase(house, heron, number)
  const opened = await openStory(house, heron, number)
  expect(opened).toMatchObject({
    ok: true,
    told: [{ tipId, fields: [{ field: 'story', text: 'Canary sang at dawn.' }] }],
  })
  await openStory(house, heron, number)
  expect(await eventsOf(house, `tip:${tipId}`)).toEqual([
    'tip.filed',
    'story.opened',
    'story.opened',
  ])
})

test('without the lease, after it, or without the role, a story stays closed', async () => {
  const { number, tipId } = await fileATip(house)
  expect(await openStory(house, heron, number)).toEqual({ ok: false, reason: 'lease_missing' })
  await claimCase(house, heron, number)
  expect(await openStory(house, tern, number)).toEqual({ ok: false, reason: 'lease_missing' })
  expect(await openStory(house, { ...heron, roles: ['admin'] }, number)).toEqual({
    ok: false,
    reason: 'not_permitted',
  })
  expect(await openStory(house, admin, number)).toEqual({ ok: false, reason: 'not_permitted' })
  house.advance(minutes(16))
  expect(await openStory(house, heron, number)).toEqual({ ok: false, reason: 'lease_missing' })
  expect(await eventsOf(house, `tip:${tipId}`)).toEqual(['tip.filed'])
})

test('what was opened shows again within the lease, and only to whoever opened it', async () => {
  const { number, tipId } = await fileATip(house, { story: 'Canary sang at noon.' })
  await claimCase(house, heron, number)
  expect((await readOpened(house, heron, number, story)).story).toBeNull()
  await openStory(house, heron, number)
  house.advance(minutes(10))
  await writeNote(house, heron, number, 'Read it.')
  const again = await readOpened(house, heron, number, story)
  expect(again.story?.[0]?.fields?.[0]?.text).toBe('Canary sang at noon.')
  expect((await readOpened(house, tern, number, story)).story).toBeNull()
  house.advance(minutes(6))
  expect((await readOpened(house, heron, number, story)).story).toBeNull()
  expect(await eventsOf(house, `tip:${tipId}`)).toEqual(['tip.filed', 'story.opened'])
})

test('a message that came after the opening stays closed until it is opened', async () => {
  const { number, tipId } = await fileATip(house)
  await claimCase(house, heron, number)
  await sendReply(house, heron, { number, tipId, text: 'Are you safe?', thenWait: false })
  await openMessages(house, heron, number)
  house.advance(1000)
  const second = await aColleague(house, `Tern ${number}`)
  await house.db.case.update({
    where: { number },
    data: { leaseHolderId: second.id, leaseUntil: new Date(house.now().getTime() + minutes(9)) },
  })
  await sendReply(house, second, { number, tipId, text: 'Written by another.', thenWait: false })
  await house.db.case.update({ where: { number }, data: { leaseHolderId: heron.id } })
  const parts = new Set(['messages'] as const)
  const seen = await readOpened(house, heron, number, parts)
  expect(seen.messages?.map(({ text }) => text)).toEqual(['Are you safe?'])
  await openMessages(house, heron, number)
  expect((await readOpened(house, heron, number, parts)).messages).toHaveLength(2)
})

test('notes are sealed under a key of the case and opened with an event', async () => {
  const { number, caseId } = await fileATip(house)
  await claimCase(house, heron, number)
  await writeNote(house, heron, number, 'Ask for the floor.')
  const [row] = await house.db.note.findMany({ where: { caseId } })
  expect(Buffer.from(row?.sealed ?? []).toString('latin1')).not.toContain('floor')
  expect(await openNotes(house, heron, number)).toMatchObject({
    ok: true,
    notes: [{ text: 'Ask for the floor.' }],
  })
  expect(await eventsOf(house, `case:${caseId}`)).toEqual([
    'case.opened',
    'case.claimed',
    'note.written',
    'note.opened',
  ])
})

test('a reply goes only to a reporter who allowed it', async () => {
  const { number, tipId, caseId } = await fileATip(house, { consents: ['use_in_patterns'] })
  await claimCase(house, heron, number)
  const reply = { number, tipId, text: 'Hello?', thenWait: true }
  expect(await sendReply(house, heron, reply)).toEqual({ ok: false, reason: 'no_consent_to_reply' })
  expect(await house.db.message.count({ where: { tipId } })).toBe(0)
  expect((await house.db.case.findUniqueOrThrow({ where: { id: caseId } })).state).toBe('in_triage')
})

test('a reply that waits pauses the clock and frees the case', async () => {
  const { number, tipId, caseId } = await fileATip(house)
  await claimCase(house, heron, number)
  expect(
    await sendReply(house, heron, { number, tipId, text: 'Which bank?', thenWait: true }),
  ).toMatchObject({ ok: true })
  expect(await house.db.case.findUniqueOrThrow({ where: { id: caseId } })).toMatchObject({
    state: 'awaiting_reporter',
    leaseHolderId: null,
    pausedAt: house.now(),
  })
})
