import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readQueueFilter } from '#core/case/queue-filter.ts'
import { toReading } from '#core/tip/evidence/reading.ts'
import { newKeyring, parseKeyring } from '#infra/keyring/keyring.server.ts'
import { jumpTo } from '#operations/command/jump-to.server.ts'
import { listPlaces } from '#operations/command/list-places.server.ts'
import { addDraftFiles } from '#operations/draft/add-draft-files.server.ts'
import { describeDraftFiles } from '#operations/draft/describe-draft-files.server.ts'
import { fileDraft } from '#operations/draft/file-draft.server.ts'
import { workOnFile } from '#operations/evidence/tending/work-on-file.server.ts'
import { addToReport } from '#operations/reporter/add-to-report.server.ts'
import { startReporterSession } from '#operations/reporter/reporter-session.server.ts'
import { withdrawReport } from '#operations/reporter/withdraw-report.server.ts'
import { claimCase } from '#operations/triage/claim-case.server.ts'
import { recuse } from '#operations/triage/claims/recuse.server.ts'
import { listQueue } from '#operations/triage/list-queue.server.ts'
import { mergeCases } from '#operations/triage/merge-cases.server.ts'
import { openStory } from '#operations/triage/open-story.server.ts'
import { sendReply } from '#operations/triage/send-reply.server.ts'
import { writeNote } from '#operations/triage/write-note.server.ts'
import { aDraft } from '#tests/support/factories/drafts.ts'
import { aColleague, type Colleague } from '#tests/support/factories/staff.ts'
import { type FiledTip, fileATip } from '#tests/support/factories/tips.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

let house: TestHouse
let heron: Colleague
let palace: FiledTip
let thai: FiledTip
beforeAll(async () => {
  house = await openTestHouse()
  heron = await aColleague(house, 'Heron 4')
  palace = await fileATip(house, {
    kind: 'job_offer',
    current_country: 'TH',
    story: 'The golden palace hotel took our passports. Call 081-234-5678.',
    websites: ['https://palace-jobs.example/apply'],
  })
  thai = await fileATip(house, { story: 'ผมโดนหลอกลวงให้โอนเงินไปกัมพูชา 他们说去柬埔寨做客服' })
  await fileATip(house, { story: 'A palace, golden in the sun, and no passport.' })
})
afterAll(() => house.close())

async function look(typed: string, more = '') {
  const params = new URLSearchParams(more)
  params.set('q', typed)
  const read = readQueueFilter(params)
  if (!read.ok) throw new Error(read.field)
  const result = await listQueue(house, heron, read.filter)
  if (result.of === 'case') throw new Error(`one case: ${result.number}`)
  return result
}
const found = async (typed: string, more?: string) =>
  (await look(typed, more)).rows.map(({ number }) => number).sort((a, b) => a - b)
const places = async (typed: string, { caseId }: FiledTip) =>
  (await look(typed)).rows.find(({ id }) => id === caseId)?.foundIn

test('words are found in any order, phrases as they stand, and - leaves out', async () => {
  expect(await found('palace GOLDEN')).toHaveLength(2)
  expect(await found('"golden palace"')).toEqual([palace.number])
  expect(await found('palace -sun')).toEqual([palace.number])
  expect(await found('palace nothing')).toEqual([])
  expect(await places('"golden palace"', palace)).toEqual(['story'])
})

test('texts without spaces are found by any part of them', async () => {
  expect(await found('หลอกลวง')).toEqual([thai.number])
  expect(await found('柬埔寨 กัมพูชา')).toEqual([thai.number])
  expect(await found('泰国')).toEqual([])
})

test('identifiers are found in any spelling, wherever they stand', async () => {
  for (const typed of ['+66 81 234 5678', '0812345678', '๐๘๑-๒๓๔-๕๖๗๘', 'palace-jobs[.]example'])
    expect(await found(typed), typed).toEqual([palace.number])
  expect(await places('hxxps://palace-jobs.example/apply', palace)).toContain('identifier')
})

test('a number, a reference or an identifier that one case has leads there; all else to a list', async () => {
  const twice = 'https://two-of-them.example/'
  const [one] = [
    await fileATip(house, { websites: [twice] }),
    await fileATip(house, { websites: [twice] }),
  ]
  const toPalace = { of: 'case', number: palace.number }
  expect(await jumpTo(house, heron, ` c-${palace.number}`)).toEqual(toPalace)
  expect(await jumpTo(house, heron, 'palace-jobs[.]example/apply')).toEqual(toPalace)
  for (const typed of [twice, 'nobody-has-this.example', 'golden palace', 'P-0042', 'C-99999'])
    expect(await jumpTo(house, heron, typed), typed).toEqual({ of: 'search' })
  // What somebody must not see leads nowhere, and what is left of two leads there.
  const tern = await aColleague(house, 'Tern 2')
  for (const { number } of [palace, one])
    await recuse(house, tern, { number, personId: tern.id, reason: 'other' })
  expect(await jumpTo(house, tern, `C-${palace.number}`)).toEqual({ of: 'search' })
  expect(await jumpTo(house, tern, 'palace-jobs.example/apply')).toEqual({ of: 'search' })
  expect(await jumpTo(house, tern, twice)).toMatchObject({ of: 'case' })
  const admin = await aColleague(house, 'Skua 3', ['admin'])
  expect(await jumpTo(house, admin, `C-${palace.number}`)).toEqual({ of: 'nowhere' })
  expect(await listPlaces(house, tern, `/triage/cases/${palace.number}`)).toMatchObject({
    caseInFront: null,
  })
  expect(await listPlaces(house, heron, `/triage/cases/${palace.number}?show=story`)).toMatchObject(
    { caseInFront: palace.number },
  )
})

test('filters, counts and tabs hold for what is found', async () => {
  expect(await found('palace', 'country=TH')).toEqual([palace.number])
  expect(await found('palace', 'country=KH')).toEqual([])
  expect((await look('palace')).counts.normal).toBe(2)
  expect(await found('palace', 'view=resolved')).toEqual([])
})

test('messages, replies and notes are found as soon as they are written', async () => {
  const token = await startReporterSession(house.db, house, palace.tipId)
  await addToReport(house, token, {
    messageId: uuidv7(),
    text: 'They moved to Sihanoukville',
    files: [],
  })
  expect(await places('sihanoukville', palace)).toEqual(['message'])
  expect(await claimCase(house, heron, palace.number)).toMatchObject({ ok: true })
  expect(await writeNote(house, heron, palace.number, 'Compare the marina compound')).toMatchObject(
    { ok: true },
  )
  expect(await places('marina', palace)).toEqual(['note'])
  const reply = {
    number: palace.number,
    tipId: palace.tipId,
    text: 'Which marina was that?',
    thenWait: false,
  }
  expect(await sendReply(house, heron, reply)).toMatchObject({ ok: true })
  expect(await places('marina', palace)).toEqual(['reply', 'note'])
  // All that a case holds counts together.
  expect(await found('passports sihanoukville marina')).toEqual([palace.number])
})

test('what a file says is found once its report is filed, and not before', async () => {
  const reader = {
    read: async () => ({ ok: true as const, reading: toReading('Join the Lotus Lagoon team') }),
    copy: async () => ({ ok: false as const, reason: 'unreadable' as const }),
    close: async () => undefined,
  }
  const token = await aDraft(house)
  const pdf = new TextEncoder().encode('%PDF-1.4\ntrailer<<>>\n%%EOF')
  await addDraftFiles(house, token, [{ name: 'offer.pdf', bytes: pdf }])
  await workOnFile(house, reader)
  const { id, subjectId } = await house.db.evidence.findFirstOrThrow()
  const captions = new Map([[id, 'Their umbrella advert']])
  await describeDraftFiles(house, token, { captions, theirs: new Map() })
  expect(await house.db.searchEntry.count({ where: { subjectId } })).toBe(0)
  await fileDraft(house, token)
  const { caseId } = await house.db.caseTip.findFirstOrThrow({ where: { tipId: subjectId } })
  expect((await look('"lotus lagoon"')).rows).toMatchObject([{ id: caseId, foundIn: ['file'] }])
  expect((await look('umbrella')).rows).toMatchObject([{ id: caseId, foundIn: ['caption'] }])
})

test('a tip is found in the case that it lies in', async () => {
  const [one, other] = [
    await fileATip(house, { story: 'An alabaster tower' }),
    await fileATip(house, { story: 'Something else' }),
  ]
  const { version } = await house.db.case.findUniqueOrThrow({ where: { id: other.caseId } })
  const seen = { number: other.number, version }
  expect(
    await mergeCases(house, heron, { from: [one.number], into: other.number, seen }),
  ).toMatchObject({ ok: true })
  expect(await found('alabaster')).toEqual([other.number])
})

test('a tip that was taken back is found no more, even where a legal hold keeps it', async () => {
  const gone = await fileATip(house, { story: 'A cinnabar gate' })
  const kept = await fileATip(house, { story: 'A cinnabar door' })
  await house.db.case.update({ where: { id: kept.caseId }, data: { legalHold: true } })
  expect(await found('cinnabar')).toEqual([gone.number, kept.number])
  for (const { tipId } of [gone, kept]) {
    const token = await startReporterSession(house.db, house, tipId)
    expect(await withdrawReport(house, token)).toMatchObject({ ok: true })
    expect(await house.db.searchEntry.count({ where: { subjectId: tipId } })).toBe(0)
  }
  expect(await found('cinnabar')).toEqual([])
})

test('a story from before there was a search is found once a person has opened it', async () => {
  const old = await fileATip(house, { story: 'The vermilion office' })
  await house.db.searchEntry.deleteMany({ where: { subjectId: old.tipId } })
  expect(await found('vermilion')).toEqual([])
  await claimCase(house, heron, old.number)
  await openStory(house, heron, old.number)
  expect(await found('vermilion')).toEqual([old.number])
})

test('after a new key came into the ring, old and new texts are found', async () => {
  const old = await fileATip(house, { story: 'A turquoise bus' })
  const before = house.keyring
  const rotated = { ...before, current: 2, versions: [2, 1] }
  const fresh = parseKeyring(JSON.stringify(newKeyring(new Uint8Array(32).fill(7), new Date(0))))
  const keyring = {
    ...rotated,
    derive: (purpose: Parameters<typeof before.derive>[0], version: number) =>
      version === 2 ? fresh.derive(purpose, 1) : before.derive(purpose, version),
    hmac: (
      purpose: Parameters<typeof before.hmac>[0],
      version: number,
      message: string | Uint8Array,
    ) => (version === 2 ? fresh.hmac(purpose, 1, message) : before.hmac(purpose, version, message)),
  }
  Object.assign(house, { keyring })
  const later = await fileATip(house, { story: 'Another turquoise bus' })
  expect(await found('turquoise bus')).toEqual([old.number, later.number])
  Object.assign(house, { keyring: before })
})

test('neither the order of words nor a word itself can be read from what is stored', async () => {
  const tip = await fileATip(house, { story: 'alpha bravo charlie delta echo' })
  const { tokens } = await house.db.searchEntry.findFirstOrThrow({
    where: { subjectId: tip.tipId },
  })
  expect(tokens).toEqual([...tokens].sort((a, b) => (a < b ? -1 : 1)))
  expect(new Set(tokens).size).toBe(9)
})

test('whatever is typed has an answer', async () => {
  for (const typed of [
    '\0',
    '"',
    '-',
    '- -',
    '"" -""',
    '%',
    "'; DROP TABLE tip; --",
    '\ud800',
    'C-99999999',
    '钱',
    '-only',
    'x'.repeat(1000),
    '\u202e',
    '()|&!:*',
  ])
    expect((await look(typed)).rows, typed).toEqual([])
})
