import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PatternPayload } from '#core/pattern/payload.ts'
import { eventId } from '#core/release/misp/event.ts'
import type { MispEvent } from '#core/release/misp/schema.ts'
import type { Sector } from '#core/release/sectors.ts'
import { sectors } from '#core/release/sectors.ts'
import { fillEvents } from '#operations/misp/fill-events.server.ts'
import { readEvent } from '#operations/misp/read-event.server.ts'
import { readListing } from '#operations/misp/read-listing.server.ts'
import {
  type AgencyAndMember,
  aKey,
  anAgency,
  aRelease,
  aScheduledPattern,
  revokeReleased,
  scheduleNextVersion,
} from '#tests/support/factories/releases.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

let house: TestHouse
let bank: AgencyAndMember
let keyId: string
let wide: PatternPayload
let green: PatternPayload

const week = 7 * 86_400_000

beforeAll(async () => {
  house = await openTestHouse()
  house.setNow(new Date('2026-11-02T06:00:00Z'))
  wide = await aScheduledPattern(house, { sectors: [], tlp: 'amber', title: 'For all' })
  green = await aScheduledPattern(house, { sectors: ['finance'], tlp: 'green', title: 'Green' })
  await aScheduledPattern(house, { sectors: ['finance'], tlp: 'red', title: 'For nobody' })
  await aRelease(house)
  bank = await anAgency(house, 'Harbour Bank')
  const { prefix } = await aKey(house, bank)
  keyId = (await house.db.agencyKey.findUniqueOrThrow({ where: { prefix } })).id
})
afterAll(() => house.close())

const readerOf = (sector: Sector, ceiling: 'green' | 'amber+strict' = 'amber+strict') => ({
  agencyId: bank.agencyId,
  keyId,
  clearance: { sector, ceiling },
})

async function listed(what: 'manifest' | 'hashes', ...reader: Parameters<typeof readerOf>) {
  const result = await readListing(house, readerOf(...reader), what)
  if (!result.ok) throw new Error(result.reason)
  const parts: string[] = []
  for await (const part of result.read()) parts.push(part)
  return { tag: result.tag, text: parts.join('') }
}
async function infosOf(...reader: Parameters<typeof readerOf>): Promise<string[]> {
  const { text } = await listed('manifest', ...reader)
  const entries = Object.values(JSON.parse(text) as Record<string, { info: string }>)
  return entries.map(({ info }) => info.replace(/P-\d+ ?/, '')).sort()
}
async function eventOf(pattern: PatternPayload, ...reader: Parameters<typeof readerOf>) {
  const result = await readEvent(house, readerOf(...reader), eventId(pattern.id), () => false)
  if (!result.ok) return result.reason
  return (JSON.parse(result.event.json ?? '') as MispEvent).Event
}

test('a manifest holds what its reader may see, behind the sector’s own index', async () => {
  expect(await infosOf('finance')).toEqual(['For all', 'Green'])
  expect(await infosOf('finance', 'green')).toEqual(['Green'])
  expect(await infosOf('ngo')).toEqual(['For all'])
  expect(await infosOf('ngo', 'green')).toEqual([])
  expect((await listed('hashes', 'ngo', 'green')).text).toBe('')
  expect(await eventOf(green, 'ngo')).toBe('unknown')
  for (const [nth, sector] of sectors.entries()) {
    const [index] = await house.db.$queryRaw<{ is: string }[]>`
      SELECT pg_get_expr(indpred, indrelid) AS "is" FROM pg_index
      WHERE indexrelid = ${`misp_event_${sector}_idx`}::regclass`
    expect(index?.is).toBe(`((readers & ${15 * 16 ** nth}) <> 0)`)
  }
})

describe('a new release', () => {
  test('changes the tag, deletes what is gone, and withdraws from whom it leaves out', async () => {
    const before = await listed('manifest', 'ngo')
    expect((await listed('manifest', 'ngo')).tag).toBe(before.tag)
    house.advance(week)
    await scheduleNextVersion(house, wide, { sectors: ['police'], title: 'For the police' })
    await revokeReleased(house, green)
    await aRelease(house)
    expect((await listed('manifest', 'ngo')).tag).not.toBe(before.tag)
    expect(await infosOf('ngo')).toEqual(['Withdrawn: '])
    expect(await infosOf('police')).toEqual(['For the police'])
    expect(await infosOf('finance')).toEqual(['Revoked: Green', 'Withdrawn: '])
    const revoked = await eventOf(green, 'finance')
    expect(revoked).toMatchObject({ timestamp: String(house.now().getTime() / 1000) })
    expect(JSON.stringify(revoked)).not.toContain('"deleted":false')
    expect((await listed('hashes', 'finance')).text).toBe('')
    expect(JSON.stringify(await eventOf(wide, 'ngo'))).not.toContain('For the police')
  })
})

test('the feed shows nothing while it is behind a release, and is made the same again', async () => {
  const rows = () =>
    house.db.mispEvent.findMany({ orderBy: [{ eventId: 'asc' }, { readers: 'asc' }] })
  const before = await rows()
  await house.db.mispEvent.deleteMany()
  await house.db.mispFeed.updateMany({ data: { release: 0 } })
  expect(await readListing(house, readerOf('ngo'), 'manifest')).toEqual({
    ok: false,
    reason: 'behind',
  })
  expect(await eventOf(wide, 'police')).toBe('behind')
  expect(await fillEvents(house)).toBe(3)
  expect(await fillEvents(house)).toBe(0)
  expect(await rows()).toEqual(before)
  expect(before).toHaveLength(3)
})

test('a listing that changes while it is read breaks off', async () => {
  const result = await readListing(house, readerOf('police'), 'manifest')
  if (!result.ok) throw new Error(result.reason)
  const parts = result.read()
  expect((await parts.next()).value).toBe('{')
  await house.db.mispFeed.updateMany({ data: { release: 3 } })
  const rest = async () => {
    for await (const part of parts) expect(part).not.toContain('}\n')
  }
  await expect(rest()).rejects.toThrow('changed')
  await house.db.mispFeed.updateMany({ data: { release: 2 } })
})

test('what was read is noted for its agency', async () => {
  await eventOf(wide, 'finance')
  await house.usage.save()
  const reads = await house.db.objectRead.findMany({ where: { agencyId: bank.agencyId } })
  expect(new Set(reads.map(({ endpoint }) => endpoint))).toEqual(
    new Set(['misp-manifest', 'misp-hashes', 'misp-event']),
  )
})
