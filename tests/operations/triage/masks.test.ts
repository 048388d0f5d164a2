import { afterAll, beforeAll, expect, test } from 'vitest'
import { markerFor } from '#core/redaction/spans.ts'
import { claimCase } from '#operations/triage/claim-case.server.ts'
import { coverWords } from '#operations/triage/masks/cover-words.server.ts'
import { findWords } from '#operations/triage/masks/find-words.server.ts'
import { liftMask } from '#operations/triage/masks/lift-mask.server.ts'
import { removeWords } from '#operations/triage/masks/remove-words.server.ts'
import { revealMasks } from '#operations/triage/masks/reveal-masks.server.ts'
import { openMessages } from '#operations/triage/open-messages.server.ts'
import { openStory } from '#operations/triage/open-story.server.ts'
import { readOpened } from '#operations/triage/read-opened.server.ts'
import { sendReply } from '#operations/triage/send-reply.server.ts'
import { writeTranslation } from '#operations/triage/translations/write-translation.server.ts'
import { eventsOf } from '#tests/support/audit.ts'
import { aColleague, type Colleague } from '#tests/support/factories/staff.ts'
import { fileATip } from '#tests/support/factories/tips.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

let house: TestHouse
let heron: Colleague
let osprey: Colleague
beforeAll(async () => {
  house = await openTestHouse()
  house.setNow(new Date('2026-11-20T10:00:00Z'))
  heron = await aColleague(house, 'Heron 4')
  osprey = await aColleague(house, 'Osprey 1', ['supervisor'])
})
afterAll(() => house.close())

const name = 'Mai Lin'
const told = `My sister ${name} went to work as a typist for good pay, and now her papers are gone. They call ${name.toUpperCase()} at night from the office.`
const both = new Set(['story', 'messages'] as const)

async function anOpenCase(who: Colleague) {
  const tip = await fileATip(house, { story: told })
  await claimCase(house, who, tip.number)
  await openStory(house, who, tip.number)
  return tip
}

async function storyOf(who: Colleague, number: number) {
  const opened = await readOpened(house, who, number, both)
  return {
    ...opened,
    text: opened.story?.[0]?.fields?.find(({ field }) => field === 'story')?.text,
  }
}

async function picksFor(who: Colleague, number: number, tipId: string) {
  const result = await findWords(house, who, number, { tipId, words: name })
  if (!result.ok) throw new Error(result.reason)
  return result.found.map(({ key }) => key)
}

test('words are covered for everybody, shown to whoever says why, and uncovered again', async () => {
  const { number, tipId, caseId } = await anOpenCase(heron)
  const [first = ''] = await picksFor(heron, number, tipId)
  const choice = { number, tipId, words: name, picks: [first] }
  expect(await coverWords(house, heron, choice)).toEqual({ ok: true })
  const covered = await storyOf(heron, number)
  expect(covered.text).toBe(told.replace(name, '▒▒▒▒'))
  expect(covered.masks).toMatchObject([{ by: 'Heron 4', words: null }])

  house.advance(1000)
  const reason = 'The name is asked for.'
  expect(await revealMasks(house, heron, { number, tipId, reason })).toEqual({ ok: true })
  const shown = await storyOf(heron, number)
  expect(shown.text).toBe(told)
  expect(shown.masks).toMatchObject([{ words: name }])
  await house.db.case.update({ where: { number }, data: { leaseHolderId: osprey.id } })
  await openStory(house, osprey, number)
  expect((await storyOf(osprey, number)).text).toBe(covered.text)

  const maskId = covered.masks[0]?.id ?? ''
  expect(await liftMask(house, osprey, { number, maskId })).toEqual({ ok: true })
  expect((await storyOf(osprey, number)).text).toBe(told)
  expect(await liftMask(house, osprey, { number, maskId })).toMatchObject({
    reason: 'mask_unknown',
  })
  expect(await eventsOf(house, `tip:${tipId}`)).toEqual([
    'tip.filed',
    'story.opened',
    'story.masked',
    'mask.shown',
    'story.opened',
    'mask.lifted',
  ])
  expect(await house.db.note.count({ where: { caseId } })).toBe(1)
})

test('words are looked for only in what its reader has open', async () => {
  const { number, tipId } = await fileATip(house, { story: told })
  const find = (words: string) => findWords(house, heron, number, { tipId, words })
  expect(await find(name)).toMatchObject({ reason: 'lease_missing' })
  await claimCase(house, heron, number)
  expect(await find(name)).toMatchObject({ reason: 'story_closed' })
  await sendReply(house, heron, { number, tipId, text: `Is ${name} safe?`, thenWait: false })
  await openStory(house, heron, number)
  expect(await find('nobody')).toEqual({ ok: false, reason: 'words_not_found' })
  const closed = await find(name)
  expect(closed).toMatchObject({ messagesClosed: true, found: [{}, {}] })
  await openMessages(house, heron, number)
  expect(await find(name)).toMatchObject({ messagesClosed: false, found: [{}, {}, {}] })
})

test('removed words are gone from every text, trace and copy; the event does not say what', async () => {
  const { number, tipId } = await anOpenCase(osprey)
  await sendReply(house, osprey, { number, tipId, text: `Is ${name} safe?`, thenWait: false })
  const write = (base: number, text: string) =>
    writeTranslation(house, osprey, { number, tipId, language: 'fr', base, text })
  await house.db.filedCopy.create({
    data: { tipId, sealed: Buffer.from(name), sha256: 'of what was filed' },
  })
  await write(0, `Ma sœur ${name}.`)
  await write(1, `Ma sœur ${name}, partie.`)
  expect(await write(1, 'Too late.')).toEqual({ ok: false, reason: 'translation_changed' })
  const remove = async (picks: readonly string[]) =>
    removeWords(house, osprey, { number, tipId, words: name, picks })
  expect(await remove(await picksFor(osprey, number, tipId))).toMatchObject({
    reason: 'messages_closed',
  })
  await openMessages(house, osprey, number)
  const [first = ''] = await picksFor(osprey, number, tipId)
  await coverWords(house, osprey, { number, tipId, words: 'the office', picks: await officeAt() })
  async function officeAt() {
    const found = await findWords(house, osprey, number, { tipId, words: 'the office' })
    return found.ok ? found.found.map(({ key }) => key) : []
  }
  const before = await house.db.searchEntry.findMany({
    where: { subjectId: tipId, place: 'story' },
  })
  const signature = await house.db.likeness.findFirst({ where: { subjectId: tipId } })

  expect(await remove([])).toMatchObject({ reason: 'places_missing' })
  expect(await remove([first, 'field:story@0-3'])).toMatchObject({ reason: 'words_moved' })
  expect(await removeWords(house, heron, { number, tipId, words: name, picks: [first] })).toEqual({
    ok: false,
    reason: 'not_permitted',
  })
  await house.db.case.update({ where: { number }, data: { legalHold: true } })
  expect(await remove([first])).toMatchObject({ reason: 'legal_hold' })
  await house.db.case.update({ where: { number }, data: { legalHold: false } })
  expect(await remove(await picksFor(osprey, number, tipId))).toEqual({ ok: true })

  const left = await storyOf(osprey, number)
  const marker = markerFor(name)
  expect(left.text).toBe(
    told.replace(name, marker).replace(name.toUpperCase(), marker).replace('the office', '▒▒▒▒'),
  )
  expect(left.messages?.[0]?.text).toBe(`Is ${marker} safe?`)
  expect(left.story?.[0]?.translations.map(({ text }) => text)).toEqual([
    `Ma sœur ${marker}, partie.`,
  ])
  const after = await house.db.searchEntry.findMany({ where: { subjectId: tipId, place: 'story' } })
  expect(after).not.toEqual(before)
  expect(await house.db.likeness.findFirst({ where: { subjectId: tipId } })).not.toEqual(signature)
  expect(await house.db.filedCopy.findUnique({ where: { tipId } })).toEqual({
    tipId,
    sealed: null,
    sha256: 'of what was filed',
  })
  const event = await house.db.auditEvent.findFirst({ where: { action: 'story.redacted' } })
  expect(event?.details).toEqual({
    places: 5,
    in: ['field', 'message', 'translation'],
    lengths: Array(5).fill('short'),
  })
})
