import { afterAll, beforeAll, expect, test } from 'vitest'
import { claimCase } from '#operations/triage/claim-case.server.ts'
import { listMentions } from '#operations/triage/mentions/list-mentions.server.ts'
import { openNotes } from '#operations/triage/open-notes.server.ts'
import { openStory } from '#operations/triage/open-story.server.ts'
import { writeNote } from '#operations/triage/write-note.server.ts'
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

test('whoever a note mentions is told once, reads the notes, and nothing else', async () => {
  const { number, caseId } = await fileATip(house)
  await claimCase(house, heron, number)
  expect(await openNotes(house, tern, number)).toMatchObject({ reason: 'lease_missing' })
  const noted = await writeNote(house, heron, number, '@tern 2: do you know the street?', [tern.id])
  expect(noted).toMatchObject({ ok: true })
  expect(await listMentions(house, tern)).toMatchObject([{ number, by: 'Heron 4' }])
  expect(await house.db.staffNotice.findMany({ where: { caseId } })).toMatchObject([
    { personId: tern.id, kind: 'mention' },
  ])
  expect(await openNotes(house, tern, number)).toMatchObject({ ok: true, notes: [{}] })
  expect(await openStory(house, tern, number)).toMatchObject({ reason: 'lease_missing' })
})

test('a colleague who must not see the case can’t be mentioned, and nothing is saved', async () => {
  const { number, caseId } = await fileATip(house)
  await claimCase(house, heron, number)
  await writeNote(house, heron, number, 'Ask @Tern 2')
  await house.db.caseRecusal.create({
    data: {
      caseId,
      personId: tern.id,
      byId: heron.id,
      reason: 'other',
      at: house.now(),
    },
  })
  const refused = { ok: false, reason: 'mention_refused', callSigns: ['Tern 2'] }
  expect(await writeNote(house, heron, number, 'Ask @Tern 2 again')).toEqual(refused)
  expect(await writeNote(house, heron, number, 'Ask', [tern.id])).toEqual(refused)
  expect(await house.db.note.count({ where: { caseId } })).toBe(1)
  expect((await listMentions(house, tern)).some((one) => one.number === number)).toBe(false)
  expect(await openNotes(house, tern, number)).toMatchObject({ reason: 'case_unknown' })
})
