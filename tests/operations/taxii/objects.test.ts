import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Sector } from '#core/release/sectors.ts'
import { sectors } from '#core/release/sectors.ts'
import { sectorBit, servedLabels } from '#core/taxii/audience.ts'
import { type Endpoint, readQuery } from '#core/taxii/query.ts'
import { openUsage } from '#infra/usage/usage.server.ts'
import { findCollection, listCollections } from '#operations/taxii/collections.server.ts'
import { fillObjects } from '#operations/taxii/fill-objects.server.ts'
import { readPage } from '#operations/taxii/read-page.server.ts'
import {
  type AgencyAndMember,
  aKey,
  anAgency,
  aRelease,
  aScheduledPattern,
  scheduleNextVersion,
} from '#tests/support/factories/releases.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { fc } from '#tests/support/property.ts'

let house: TestHouse
let bank: AgencyAndMember
let keyId: string

beforeAll(async () => {
  house = await openTestHouse()
  house.setNow(new Date('2026-11-02T06:00:00Z'))
  await aScheduledPattern(house, { sectors: ['finance'], tlp: 'green' })
  await aRelease(house)
  bank = await anAgency(house, 'Harbour Bank')
  const { prefix } = await aKey(house, bank)
  keyId = (await house.db.agencyKey.findUniqueOrThrow({ where: { prefix } })).id
})
beforeEach(() => house.advance(3_600_000))
afterAll(() => house.close())

const readerOf = (sector: Sector = 'finance') => ({
  agencyId: bank.agencyId,
  keyId,
  clearance: { sector, ceiling: 'amber+strict' as const },
})

/** What a reader of a sector gets up to a label. */
async function ask(
  query = '',
  sector: Sector = 'finance',
  ceiling = 'amber+strict',
  endpoint: Endpoint = 'objects',
) {
  const reader = readerOf(sector)
  const all = await listCollections(house, reader.clearance)
  const collection = all.find((one) => one.ceiling === ceiling)?.id ?? ''
  const read = readQuery(endpoint, new URLSearchParams(query))
  if (!read.ok) throw new Error(read.parameter)
  const result = await readPage(house, reader, { endpoint, collection, query: read.query })
  if (!result.ok) throw new Error(result.reason)
  const json = JSON.parse(result.page.body?.bytes.toString() ?? '') as {
    objects?: { id: string; type: string; name?: string; modified?: string }[]
    next?: string
  }
  return { objects: json.objects ?? [], next: json.next, last: result.page.last }
}

const titlesOf = async (...where: Parameters<typeof ask>) =>
  (await ask(...where)).objects.filter(({ type }) => type === 'campaign').map(({ name }) => name)

test('there is a collection for each sector and label, with the sector’s own index behind it', async () => {
  const rows = await house.db.taxiiCollection.findMany()
  const wanted = sectors.flatMap((sector) => servedLabels.map((label) => `${sector} ${label}`))
  expect(rows.map(({ sector, tlp }) => `${sector} ${tlp}`).sort()).toEqual(wanted.sort())
  for (const sector of sectors) {
    const [index] = await house.db.$queryRaw<{ is: string }[]>`
      SELECT pg_get_expr(indpred, indrelid) AS "is" FROM pg_index
      WHERE indexrelid = ${`taxii_object_${sector}_idx`}::regclass`
    expect(index?.is).toBe(`(latest AND ((sectors & ${sectorBit(sector)}) <> 0))`)
  }
  const { clearance } = readerOf()
  expect(await findCollection(house, clearance, 'nonsense')).toBeNull()
})

describe('date_added', () => {
  const dates = async () =>
    (await house.db.taxiiObject.findMany({ orderBy: { added: 'asc' } })).map(({ added }) => added)

  test('rises over all releases, also when the clock was set back', async () => {
    const before = await dates()
    house.advance(-30 * 86_400_000)
    await aScheduledPattern(house, { sectors: ['finance'], title: 'Set back' })
    const last = (await ask()).last
    await aRelease(house)
    const after = await dates()
    expect(after.slice(0, before.length)).toEqual(before)
    expect(new Set(after).size).toBe(after.length)
    expect(await titlesOf(`added_after=${new Date(Number(last) / 1000).toISOString()}`)).toContain(
      'Set back',
    )
    house.advance(30 * 86_400_000)
  })
})

describe('a new version', () => {
  test('takes the place of the old one, and what did not change stays where it is', async () => {
    const first = await aScheduledPattern(house, { sectors: ['finance'], title: 'First words' })
    await aRelease(house)
    const { last } = await ask()
    house.advance(60_000)
    await scheduleNextVersion(house, first, { title: 'Second words' })
    await aRelease(house)
    const titles = await titlesOf()
    expect(titles).toContain('Second words')
    expect(titles).not.toContain('First words')
    expect(await titlesOf('match[version]=all')).toEqual(expect.arrayContaining(['First words']))
    const since = new Date(Number((last ?? 0n) / 1000n) + 1).toISOString()
    const types = (await ask(`added_after=${since}`)).objects.map(({ type }) => type)
    expect(types).not.toContain('identity')
    expect(types).toContain('campaign')
  })

  test('that is for fewer is had by no others, nor is the one before', async () => {
    const wide = await aScheduledPattern(house, {
      sectors: ['finance', 'telecom'],
      tlp: 'green',
      title: 'For many',
    })
    await aRelease(house)
    expect(await titlesOf('', 'telecom')).toContain('For many')
    expect(await titlesOf('', 'finance', 'green')).toContain('For many')
    house.advance(60_000)
    await scheduleNextVersion(house, wide, { sectors: ['finance'], tlp: 'amber', title: 'For few' })
    await aRelease(house)
    expect(await titlesOf('match[version]=all', 'telecom')).not.toContain('For many')
    expect(await titlesOf('match[version]=all', 'finance', 'green')).not.toContain('For many')
    expect(await titlesOf('match[version]=all')).toEqual(
      expect.arrayContaining(['For many', 'For few']),
    )
    // Wider again: the first version that the others may see is the newest.
    house.advance(60_000)
    await scheduleNextVersion(
      house,
      { ...wide, version: 2 },
      { sectors: ['finance', 'telecom'], tlp: 'green', title: 'For many again' },
    )
    await aRelease(house)
    expect(await titlesOf('match[version]=first', 'telecom')).toContain('For many again')
    expect(await titlesOf('match[version]=first')).toContain('For many')
  })
})

test('releases cut before there was TAXII are filled in, once, in their order', async () => {
  const { objects } = await ask('match[version]=all')
  await house.db.taxiiObject.deleteMany()
  const releases = await house.db.release.count()
  expect(await fillObjects(house)).toBe(releases)
  expect((await ask('match[version]=all')).objects.map(({ id }) => id)).toEqual(
    objects.map(({ id }) => id),
  )
  expect(await fillObjects(house)).toBe(0)
  // And by the next release itself, if nobody did.
  await house.db.taxiiObject.deleteMany()
  await aScheduledPattern(house, { sectors: ['finance'], title: 'The newest' })
  await aRelease(house)
  expect((await titlesOf()).at(-1)).toBe('The newest')
  expect(await fillObjects(house)).toBe(0)
})

test('paging gives each object once and in order, whatever the page and the filter, also while more come', async () => {
  const types = ['campaign', 'indicator', 'relationship', 'location', 'campaign,indicator']
  const match = fc.constantFrom(
    '',
    ...types.map((one) => `&match[type]=${one}`),
    '&match[version]=all',
  )
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 40 }), match, async (limit, filter) => {
      const wanted = (await ask(filter)).objects
      const seen: typeof wanted = []
      let next: string | undefined
      do {
        const page = await ask(`limit=${limit}${filter}${next ? `&next=${next}` : ''}`)
        expect(page.objects.length).toBeLessThanOrEqual(limit)
        seen.push(...page.objects)
        next = page.next
      } while (next)
      expect(seen).toEqual(wanted)
    }),
    { numRuns: 12 },
  )
  // One arrives after the first page: it comes last, and nothing comes twice.
  const before = (await ask()).objects
  const first = await ask('limit=7')
  await aScheduledPattern(house, { sectors: ['finance'], title: 'Came meanwhile' })
  await aRelease(house)
  const rest = await ask(`next=${first.next}`)
  const all = [...first.objects, ...rest.objects].map(({ id }) => id)
  expect(all.slice(0, before.length)).toEqual(before.map(({ id }) => id))
  expect(new Set(all).size).toBe(all.length)
  expect(all.length).toBeGreaterThan(before.length)
})

test('readings that cannot be saved are kept and saved with the next, and closing saves them', async () => {
  const usage = openUsage(house.db, house.keyring, house.log)
  const [collection] = await listCollections(house, readerOf().clearance)
  const read = {
    ...{ agencyId: bank.agencyId, keyId, collectionId: collection?.id ?? '', at: house.now() },
    ...{ endpoint: 'manifest', first: 1n, last: 5n, objects: 5 },
  }
  const rows = () => house.db.objectRead.findMany({ where: { endpoint: 'manifest' } })
  await house.db.$executeRaw`ALTER TABLE "object_read" RENAME TO "object_read_gone"`
  usage.noteObjects(read)
  await usage.save()
  await house.db.$executeRaw`ALTER TABLE "object_read_gone" RENAME TO "object_read"`
  expect(await rows()).toEqual([])
  usage.noteObjects({ ...read, first: 6n, last: 9n, objects: 4 })
  await usage.save()
  expect(await rows()).toMatchObject([{ firstAdded: 1n, lastAdded: 9n, objects: 9, requests: 2 }])
})

test('what several processes count of one key comes together', async () => {
  const one = openUsage(house.db, house.keyring, house.log)
  const two = openUsage(house.db, house.keyring, house.log)
  const now = house.now()
  for (let asked = 0; asked < 3; asked++) expect(one.within('feed|x', 4, now)).toBe(true)
  await one.save()
  expect(two.within('feed|x', 4, now)).toBe(true)
  await two.save()
  expect(two.within('feed|x', 4, now)).toBe(false)
  expect(two.within('feed|x', 4, new Date(now.getTime() + 60_000))).toBe(true)
})
