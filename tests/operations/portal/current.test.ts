import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PatternPayload } from '#core/pattern/payload.ts'
import { facetsOf } from '#core/portal/facets.ts'
import { audienceOf } from '#core/taxii/audience.ts'
import { fillCurrent } from '#operations/portal/add-current.server.ts'
import {
  aRelease,
  aScheduledPattern,
  revokeReleased,
  scheduleNextVersion,
} from '#tests/support/factories/releases.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

let house: TestHouse
let released: PatternPayload[]

beforeAll(async () => {
  house = await openTestHouse()
  house.setNow(new Date('2026-11-16T06:00:00Z'))
  const first = [
    await aScheduledPattern(house),
    await aScheduledPattern(house, { sectors: [], actions: [], kind: 'investment', tlp: 'green' }),
    await aScheduledPattern(house, { sectors: ['police'], actions: [], tlp: 'clear' }),
  ]
  await aRelease(house)
  house.advance(7 * 86_400_000)
  const [one, two, three] = first
  if (!one || !two || !three) throw new Error('No pattern')
  released = [
    await scheduleNextVersion(house, one, { sectors: ['telecom'], actions: [], indicators: [] }),
    two,
    await revokeReleased(house, three),
  ]
  await aRelease(house)
})
afterAll(() => house.close())

const everything = async () => ({
  current: await house.db.currentPattern.findMany({ orderBy: { number: 'asc' } }),
  counts: await house.db.patternCount.findMany({
    where: { count: { not: 0 } },
    orderBy: [
      { sector: 'asc' },
      { week: 'asc' },
      { tlp: 'asc' },
      { kind: 'asc' },
      { status: 'asc' },
      { type: 'asc' },
    ],
  }),
})

test('the newest version of each stands there, for whom and by what core says', async () => {
  const { current } = await everything()
  expect(current.map(({ releaseNumber }) => releaseNumber)).toEqual([2, 1, 2])
  for (const [at, row] of current.entries()) {
    const payload = released[at]
    if (!payload) throw new Error('One too many')
    expect({ sectors: row.sectors, tlp: row.tlp }).toEqual(audienceOf(payload))
    expect([...row.facets].sort()).toEqual(facetsOf(payload, row.week).sort())
  }
})

test('counts are those of the rows, whatever an older version said', async () => {
  const { current, counts } = await everything()
  const cells: Record<string, number> = {}
  for (const { sectors, week, tlp, kind, status, types } of current)
    for (let at = 0; at < 6; at++)
      for (const type of ['', ...types]) {
        if ((sectors & (1 << at)) === 0) continue
        const cell = [1 << at, week, tlp, kind, status, type].join('|')
        cells[cell] = (cells[cell] ?? 0) + 1
      }
  expect(
    Object.fromEntries(
      counts.map(({ count, ...cell }) => [
        [cell.sector, cell.week, cell.tlp, cell.kind, cell.status, cell.type].join('|'),
        count,
      ]),
    ),
  ).toEqual(cells)
})

test('a table that was lost is made again from the releases, and not twice', async () => {
  const before = await everything()
  await house.db.currentPattern.deleteMany()
  await house.db.patternCount.deleteMany()
  expect(await fillCurrent(house)).toBe(2)
  expect(await everything()).toEqual(before)
  expect(await fillCurrent(house)).toBe(0)
})
