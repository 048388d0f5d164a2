import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { toReading } from '#core/tip/evidence/reading.ts'
import { clamdScanner } from '#infra/evidence/clamd.server.ts'
import type { ReadingJob } from '#infra/evidence/reader/job.ts'
import { readDataKey } from '#infra/keyring/data-key.server.ts'
import { addDraftFiles } from '#operations/draft/add-draft-files.server.ts'
import { fileDraft } from '#operations/draft/file-draft.server.ts'
import { readDraftFound } from '#operations/draft/read-draft-found.server.ts'
import { openReadings } from '#operations/evidence/open-readings.server.ts'
import { queueUnscanned, tendFiles } from '#operations/evidence/tending/tend-files.server.ts'
import { workOnFile } from '#operations/evidence/tending/work-on-file.server.ts'
import { eventsOf } from '#tests/support/audit.ts'
import { eicar, type FakeClamd, startClamd } from '#tests/support/clamd.ts'
import { everyRow } from '#tests/support/every-row.ts'
import { aDraft } from '#tests/support/factories/drafts.ts'
import { aPdf, aPicture } from '#tests/support/factories/files.ts'
import { fakeReader } from '#tests/support/fake-reader.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

const minute = 60_000

let house: TestHouse
let clamd: FakeClamd
beforeAll(async () => {
  house = await openTestHouse()
  clamd = await startClamd()
})
beforeEach(() => {
  house.scanner = clamdScanner(clamd.url)
  clamd.mood = 'works'
})
afterEach(async () => {
  // Each test's files are its own.
  await house.db.evidence.deleteMany()
})
afterAll(async () => {
  await clamd.close()
  await house.close()
})

function aReader(text = 'Call zqcanary +66 81 234 5678') {
  const jobs: ReadingJob[] = []
  return {
    jobs,
    ...fakeReader(async (job) => {
      jobs.push(job)
      return { ok: true, reading: toReading(text) }
    }),
  }
}
const broken = fakeReader(() => Promise.reject(new Error('crashed')))

async function workAll(reader: Parameters<typeof workOnFile>[1] = aReader()) {
  let more = true
  while (more) more = await workOnFile(house, reader)
}

const theOne = () => house.db.evidence.findFirstOrThrow({ include: { reading: true } })
const states = async () => {
  const { scanState, reading } = await theOne()
  return [scanState, reading?.state]
}

async function aDraftWith(...files: { name: string; bytes: Uint8Array }[]): Promise<string> {
  const token = await aDraft(house)
  await addDraftFiles(house, token, files)
  return token
}

describe('a file of an unfiled report', () => {
  test('is scanned and read while its visitor is still writing; then its key is out of reach', async () => {
    const token = await aDraftWith(await aPicture())
    expect(await states()).toEqual(['waiting', 'waiting'])
    const reader = aReader()
    await workAll(reader)

    expect(await states()).toEqual(['clean', 'done'])
    expect((await theOne()).reading).toMatchObject({ workKey: null, dueAt: null })
    expect(reader.jobs[0]?.models).toEqual(['eng'])
    const [found] = (await readDraftFound(house, token)).files
    expect(found?.suggestions.map(({ key, state }) => [key, state])).toEqual([
      ['phone|+66812345678', 'open'],
    ])
    expect(await everyRow(house)).not.toContain('zqcanary')
  })

  test('waits for its filing where no worker came within the hour', async () => {
    const token = await aDraftWith(await aPicture())
    house.setNow(new Date())
    house.advance(61 * 60_000)
    await tendFiles(house)
    expect((await theOne()).reading?.workKey).toBeNull()
    const reader = aReader()
    await workAll(reader)
    expect(reader.jobs).toEqual([])
    expect(await states()).toEqual(['waiting', 'waiting'])

    house.setNow(new Date())
    await fileDraft(house, token)
    await workAll(reader)
    expect(await states()).toEqual(['clean', 'done'])
    const { subjectId } = await theOne()
    const dataKey = (await readDataKey(house.db, house.keyring, subjectId)) ?? Buffer.alloc(0)
    const [opened] = await openReadings(house.db, { id: subjectId, dataKey })
    expect(opened?.reading?.text).toContain('zqcanary')
    expect(await eventsOf(house, `tip:${subjectId}`)).toContain('evidence.scanned')
  })
})

test('an infected file is called so, and nothing reads it', async () => {
  const reader = aReader()
  await aDraftWith(aPdf('bill.pdf', eicar))
  await workAll(reader)
  expect(await theOne()).toMatchObject({ scanState: 'infected', scanFound: 'Eicar-Test-Signature' })
  expect(reader.jobs).toEqual([])
})

test('without a scanner a file counts as not scanned, and is read all the same', async () => {
  house.scanner = null
  await aDraftWith(await aPicture())
  await workAll()
  expect(await states()).toEqual(['not_scanned', 'done'])
})

test('a scanner that is set up later looks at what was filed before', async () => {
  house.scanner = null
  const token = await aDraftWith(aPdf())
  await fileDraft(house, token)
  await workAll()
  expect(await states()).toEqual(['not_scanned', 'done'])
  house.scanner = clamdScanner(clamd.url)
  await queueUnscanned(house)
  await workAll()
  expect(await states()).toEqual(['clean', 'done'])
})

test('a PDF is read from its original; one that nobody can read has failed at once', async () => {
  await aDraftWith(aPdf())
  const reader = aReader()
  await workAll(reader)
  expect(reader.jobs[0]).toMatchObject({ reading: 'pdf', bytes: Buffer.from(aPdf().bytes) })
  expect(await states()).toEqual(['clean', 'done'])

  await house.db.evidence.deleteMany()
  await aDraftWith(aPdf('locked.pdf'))
  await workAll(fakeReader(async () => ({ ok: false, reason: 'unreadable' })))
  expect(await states()).toEqual(['clean', 'failed'])
  expect((await theOne()).reading).toMatchObject({ attempts: 1, dueAt: null, workKey: null })
})

describe('a file that can’t be worked on', () => {
  /** Past every pause. */
  const later = () => house.advance(10 * minute)

  test('is read three times and no more; the scanner is asked until it answers, ever more seldom', async () => {
    house.setNow(new Date())
    clamd.mood = 'hangs_up'
    const token = await aDraftWith(await aPicture())
    for (const _ of [1, 2]) {
      await workAll(broken)
      expect(await states()).toEqual(['waiting', 'waiting'])
      later()
    }
    await workAll(broken)
    expect(await states()).toEqual(['failed', 'failed'])
    await fileDraft(house, token)
    const reader = aReader()
    const waits = async (minutes: number) => {
      house.advance((minutes - 1) * minute)
      expect(await workOnFile(house, reader)).toBe(false)
      house.advance(minute)
    }
    for (const minutes of [15, 60, 360]) {
      await waits(minutes)
      expect(await workOnFile(house, reader)).toBe(true)
      expect(await states()).toEqual(['failed', 'failed'])
    }
    await waits(360)
    clamd.mood = 'works'
    await workAll(reader)
    expect(await states()).toEqual(['clean', 'failed'])
    expect(reader.jobs).toEqual([])
    house.advance(360 * minute)
    expect(await workOnFile(house, reader)).toBe(false)
    const { subjectId } = await theOne()
    const scans = (await eventsOf(house, `tip:${subjectId}`)).filter((one) => one.includes('scan'))
    expect(scans).toHaveLength(1)
  })

  test('is scanned although it can’t be read, and read although it can’t be scanned', async () => {
    house.setNow(new Date())
    await aDraftWith(await aPicture())
    await workAll(broken)
    expect(await states()).toEqual(['clean', 'waiting'])
    later()
    clamd.mood = 'hangs_up'
    await workAll()
    expect(await states()).toEqual(['clean', 'done'])
  })

  test('and ended its worker each time is scanned, and not opened to be read', async () => {
    house.setNow(new Date())
    await aDraftWith(await aPicture())
    // A worker that died left the attempt counted and nothing else.
    await house.db.evidenceReading.updateMany({ data: { attempts: 3 } })
    const reader = aReader()
    await workAll(reader)
    expect(reader.jobs).toEqual([])
    expect(await states()).toEqual(['clean', 'failed'])
  })
})

test('two workers never have the same file', async () => {
  house.setNow(new Date())
  const token = await aDraftWith(
    ...(await Promise.all(
      ['#010101', '#020202', '#030303', '#040404'].map((c) => aPicture(`${c}.jpg`, c)),
    )),
  )
  const [one, two] = [aReader(), aReader()]
  await Promise.all([workAll(one), workAll(two)])
  expect(one.jobs.length + two.jobs.length).toBe(4)
  expect((await readDraftFound(house, token)).reading).toBe(0)
})
