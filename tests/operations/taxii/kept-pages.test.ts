import { afterAll, beforeAll, expect, test } from 'vitest'
import { sectorBit, tlpRank } from '#core/taxii/audience.ts'
import { readQuery } from '#core/taxii/query.ts'
import { listCollections } from '#operations/taxii/collections.server.ts'
import { readPage } from '#operations/taxii/read-page.server.ts'
import {
  aKey,
  anAgency,
  aRelease,
  aScheduledPattern,
  scheduleNextVersion,
} from '#tests/support/factories/releases.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

const clearance = { sector: 'telecom', ceiling: 'green' } as const
let house: TestHouse
let reader: { agencyId: string; keyId: string; clearance: typeof clearance }
let collection: string

beforeAll(async () => {
  house = await openTestHouse()
  const member = await anAgency(house, 'Harbour Telecom')
  const { prefix } = await aKey(house, member)
  const { id: keyId } = await house.db.agencyKey.findUniqueOrThrow({ where: { prefix } })
  reader = { agencyId: member.agencyId, keyId, clearance }
  collection = (await listCollections(house, clearance))[0]?.id ?? ''
})
afterAll(() => house.close())

/** A page, and whether the database was asked for what is in it. */
async function read(limit: number, after: bigint) {
  const query = readQuery('objects', new URLSearchParams(`limit=${limit}`))
  if (!query.ok) throw new Error(query.parameter)
  const filter = { ...query.query.filter, addedAfter: after }
  let isRead = false
  const rows: typeof house.reads.rows = (statement) => {
    isRead ||= statement.text.includes('string_agg')
    return house.reads.rows(statement)
  }
  const result = await readPage({ ...house, reads: { ...house.reads, rows } }, reader, {
    endpoint: 'objects',
    collection,
    query: { ...query.query, filter },
  })
  if (!result.ok) throw new Error(result.reason)
  const { objects = [] } = JSON.parse(result.page.body?.bytes.toString() ?? '')
  return { objects, isRead, first: result.page.first, last: result.page.last }
}

/** The same page as the table has it now. */
async function inTable(limit: number, after: bigint): Promise<unknown[]> {
  const rows = await house.db.taxiiObject.findMany({
    where: { latest: true, tlp: { lte: tlpRank(clearance.ceiling) }, added: { gt: after } },
    orderBy: { added: 'asc' },
  })
  return rows
    .filter(({ sectors }) => (sectors & sectorBit(clearance.sector)) !== 0)
    .slice(0, limit)
    .map(({ json }) => JSON.parse(json))
}

/** Pages from one place and of one length, so that each is asked for again after every change. */
async function expectPagesAsInTable(): Promise<void> {
  for (const limit of [3, 9, 1000])
    for (const after of [-1n, begin]) {
      const wanted = await inTable(limit, after)
      expect((await read(limit, after)).objects).toEqual(wanted)
      const again = await read(limit, after)
      expect(again.objects).toEqual(wanted)
      expect(again.isRead).toBe(false)
    }
}
let begin = -1n

test('a page that is kept is the page that the database would answer, whatever happened meanwhile', async () => {
  const both = { sectors: ['finance', 'telecom'], tlp: 'green' } as const
  const made = []
  for (const title of ['One', 'Two', 'Three', 'Four'])
    made.push(await aScheduledPattern(house, { ...both, sectors: [...both.sectors], title }))
  const [one, two, three] = made
  if (!one || !two || !three) throw new Error('Three are missing')
  await aRelease(house)
  begin = (await read(2, -1n)).last ?? -1n
  await expectPagesAsInTable()

  // One in the middle gets a new version, which comes last.
  house.advance(3_600_000)
  await scheduleNextVersion(house, two, { title: 'Two again' })
  await aRelease(house)
  await expectPagesAsInTable()

  // One is narrowed to others and another comes: as many as before.
  house.advance(3_600_000)
  await scheduleNextVersion(house, one, { sectors: ['finance'] })
  await aScheduledPattern(house, { sectors: ['telecom'], tlp: 'green', title: 'Five' })
  await aRelease(house)
  await expectPagesAsInTable()
  expect(JSON.stringify((await read(1000, -1n)).objects)).not.toContain('"One"')

  // One is for fewer by its label, and nothing else.
  house.advance(3_600_000)
  await scheduleNextVersion(house, three, { tlp: 'amber' })
  await aRelease(house)
  await expectPagesAsInTable()
  expect(JSON.stringify((await read(1000, -1n)).objects)).not.toContain('"Three"')
})

test('who reads a page that is kept is noted as ever', async () => {
  await read(9, -1n)
  await house.usage.save()
  const rows = () => house.db.objectRead.findMany({ where: { keyId: reader.keyId } })
  const before = (await rows()).map(({ id }) => id)
  const { first, last, isRead } = await read(9, -1n)
  expect(isRead).toBe(false)
  await house.usage.save()
  const added = (await rows()).filter(({ id }) => !before.includes(id))
  expect(added).toMatchObject([{ firstAdded: first, lastAdded: last, objects: 9, requests: 1 }])
})
