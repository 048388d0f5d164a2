import sharp from 'sharp'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bandsOf } from '#core/link/bands.ts'
import { toReading } from '#core/tip/evidence/reading.ts'
import { addDraftFiles } from '#operations/draft/add-draft-files.server.ts'
import { fileDraft } from '#operations/draft/file-draft.server.ts'
import { purgeDrafts } from '#operations/draft/purge-drafts.server.ts'
import { workOnFile } from '#operations/evidence/tending/work-on-file.server.ts'
import { addToReport } from '#operations/reporter/add-to-report.server.ts'
import { startReporterSession } from '#operations/reporter/reporter-session.server.ts'
import { claimCase } from '#operations/triage/claim-case.server.ts'
import { liftQuarantine } from '#operations/triage/lift-quarantine.server.ts'
import { openStory } from '#operations/triage/open-story.server.ts'
import { adverts, firstFilling } from '#tests/core/link/adverts.ts'
import { aDraft } from '#tests/support/factories/drafts.ts'
import { aColleague, type Colleague } from '#tests/support/factories/staff.ts'
import { fileATip } from '#tests/support/factories/tips.ts'
import { fakeReader } from '#tests/support/fake-reader.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

let house: TestHouse
let heron: Colleague
beforeAll(async () => {
  house = await openTestHouse()
  heron = await aColleague(house, 'Heron 4')
})
afterAll(() => house.close())

const story = adverts.en(firstFilling)
const signed = (subjectId: string) => house.db.likeness.findMany({ where: { subjectId } })
const lookedUp = (subjectId: string) =>
  house.db.likenessBand.count({ where: { likeness: { subjectId } } })

/** What people see in a screenshot: some bars on a ground. */
async function aScreenshot() {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="600"><rect width="300" height="600" fill="#ece5dd"/><rect x="20" y="40" width="190" height="90" fill="#fff"/><rect x="90" y="180" width="190" height="60" fill="#8fd46a"/><rect x="20" y="300" width="120" height="200" fill="#555"/></svg>`
  return {
    name: 'chat.png',
    bytes: new Uint8Array(await sharp(Buffer.from(svg)).png().toBuffer()),
  }
}
const reader = fakeReader(async () => ({ ok: true, reading: toReading(story) }))

test('a long story is signed as it is filed, a short one is not', async () => {
  const long = await fileATip(house, { story })
  const short = await fileATip(house, { story: 'They took it all.' })
  expect(await signed(long.tipId)).toMatchObject([
    { kind: 'text', evidenceId: null, keyringVersion: 1 },
  ])
  const [likeness] = await signed(long.tipId)
  const bands = await house.db.likenessBand.findMany({ where: { likenessId: likeness?.id } })
  expect(new Set(bands.map(({ band }) => band))).toEqual(
    new Set(bandsOf(likeness?.signature ?? new Uint8Array())),
  )
  expect(await signed(short.tipId)).toEqual([])
})

test('what waits in quarantine is looked up by nobody until a person lets it in', async () => {
  const held = await fileATip(house, { story }, { held: ['trap_filled'] })
  expect(await signed(held.tipId)).toHaveLength(1)
  expect(await lookedUp(held.tipId)).toBe(0)
  await liftQuarantine(house, heron, [held.number])
  expect(await lookedUp(held.tipId)).toBe(32)
})

test('a message is signed as it is written', async () => {
  const { tipId } = await fileATip(house)
  const token = await startReporterSession(house.db, house, tipId)
  await addToReport(house, token, { messageId: uuidv7(), text: story, files: [] })
  expect(await signed(tipId)).toHaveLength(1)
  expect(await lookedUp(tipId)).toBe(32)
})

test('a picture and its words are signed while it is read, and looked up once it is filed', async () => {
  const token = await aDraft(house)
  await addDraftFiles(house, token, [await aScreenshot()])
  await workOnFile(house, reader)
  const { id, subjectId } = await house.db.evidence.findFirstOrThrow()
  expect((await signed(subjectId)).map(({ kind, evidenceId }) => [kind, evidenceId])).toEqual([
    ['picture', id],
    ['text', id],
  ])
  expect(await lookedUp(subjectId)).toBe(0)
  await fileDraft(house, token)
  expect(await lookedUp(subjectId)).toBe(64)
})

test('an unfiled report that has had its time leaves no signature', async () => {
  const token = await aDraft(house)
  await addDraftFiles(house, token, [await aScreenshot()])
  await workOnFile(house, reader)
  const { subjectId } = await house.db.evidence.findFirstOrThrow({ orderBy: { id: 'desc' } })
  expect(await signed(subjectId)).toHaveLength(2)
  await house.db.draft.updateMany({ data: { expiresAt: new Date(0) } })
  await purgeDrafts(house)
  expect(await signed(subjectId)).toEqual([])
})

test('a story from before there were signatures is signed when a person opens it', async () => {
  const old = await fileATip(house, { story })
  await house.db.likeness.deleteMany({ where: { subjectId: old.tipId } })
  expect(await claimCase(house, heron, old.number)).toMatchObject({ ok: true })
  await openStory(house, heron, old.number)
  await openStory(house, heron, old.number)
  expect(await signed(old.tipId)).toHaveLength(1)
  expect(await lookedUp(old.tipId)).toBe(32)
})
