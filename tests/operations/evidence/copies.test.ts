import { buffer } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { toReading } from '#core/tip/evidence/reading.ts'
import type { ReadingJob } from '#infra/evidence/reader/job.ts'
import type { Reader } from '#infra/evidence/reader/reader.server.ts'
import { addDraftFiles } from '#operations/draft/add-draft-files.server.ts'
import { readDraftFor } from '#operations/draft/read-draft.server.ts'
import { removeOrphans } from '#operations/evidence/tending/remove-orphans.server.ts'
import { workOnFile } from '#operations/evidence/tending/work-on-file.server.ts'
import { aDraft } from '#tests/support/factories/drafts.ts'
import { aPicture } from '#tests/support/factories/files.ts'
import { aHeic } from '#tests/support/factories/heic.ts'
import { fakeReader } from '#tests/support/fake-reader.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterEach(() => house.db.evidence.deleteMany())
afterAll(() => house.close())

async function workAll(reader: Reader) {
  while (await workOnFile(house, reader));
}
const theOne = () => house.db.evidence.findFirstOrThrow({ include: { reading: true } })

async function aDraftWithHeic(): Promise<string> {
  const token = await aDraft(house)
  await addDraftFiles(house, token, [aHeic()])
  return token
}

const copyOf = async () => {
  const row = await theOne()
  const opened = await house.evidence.read(row.subjectId, row.id, 'copy')
  return opened && { sealed: await buffer(opened), row }
}

test('a HEIC has no copy until the reading process made it; then it is read from that, and both are sealed', async () => {
  await aDraftWithHeic()
  expect(await theOne()).toMatchObject({ mediaType: 'image/heic', hasCopy: false })
  const jpeg = Buffer.from((await aPicture()).bytes)
  const jobs: ReadingJob[] = []
  const reader = fakeReader(
    async (job) => {
      jobs.push(job)
      return { ok: true, reading: toReading('zqcanary') }
    },
    async (original) => {
      expect(original).toEqual(aHeic().bytes)
      return { ok: true, copy: jpeg }
    },
  )
  await workAll(reader)
  expect((await theOne()).reading?.state).toEqual('done')
  expect(jobs).toMatchObject([{ reading: 'picture', bytes: jpeg }])
  const copy = await copyOf()
  expect(copy?.row.hasCopy).toBe(true)
  expect(copy?.sealed.includes(jpeg.subarray(0, 40))).toBe(false)
})

test('a HEIC that nobody can open is said so at once to its giver, and has no copy', async () => {
  const token = await aDraftWithHeic()
  const unreadable = async () => ({ ok: false, reason: 'unreadable' }) as const
  await workAll(fakeReader(unreadable, unreadable))
  expect((await theOne()).reading?.state).toEqual('failed')
  expect(await copyOf()).toBeNull()
  expect((await readDraftFor(house, token))?.files).toMatchObject([{ unopened: true }])
})

test('a HEIC that was taken back while its copy was made leaves nothing behind', async () => {
  await aDraftWithHeic()
  const { id, subjectId } = await theOne()
  const copy = Buffer.from('copy')
  await workAll(
    fakeReader(
      () => Promise.reject(new Error('There is nothing to read')),
      async () => {
        await house.db.evidence.delete({ where: { id } })
        return { ok: true, copy }
      },
    ),
  )
  expect(await house.evidence.read(subjectId, id, 'copy')).toBeNull()
})

test('bytes that no row knows any more go after a day, and no others', async () => {
  house.setNow(new Date())
  const token = await aDraft(house)
  await addDraftFiles(house, token, [await aPicture('kept.jpg', '#101010')])
  await addDraftFiles(house, token, [await aPicture('lost.jpg', '#202020')])
  const [kept, lost] = await house.db.evidence.findMany({ orderBy: { createdAt: 'asc' } })
  if (!kept || !lost) throw new Error('Two files were given')
  await house.db.evidence.delete({ where: { id: lost.id } })
  const there = async ({ subjectId, id }: typeof kept) =>
    (await house.evidence.read(subjectId, id, 'original')) !== null

  await removeOrphans(house)
  expect([await there(kept), await there(lost)]).toEqual([true, true])
  house.advance(25 * 60 * 60_000)
  await removeOrphans(house)
  expect([await there(kept), await there(lost)]).toEqual([true, false])
})
