import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isoWeekStart } from '#core/pattern/anonymise/iso-week.ts'
import { readFigures } from '#operations/figures/read-figures.server.ts'
import { aRelease, aScheduledPattern } from '#tests/support/factories/releases.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse({ LOG_LEVEL: 'error' })
})
afterAll(() => house.close())

type Some = { week: string; kind?: string; country?: string; count: number; consent?: boolean }

async function tips({ week, kind = 'job_offer', country = 'TH', count, consent = true }: Some) {
  await house.db.tip.createMany({
    data: Array.from({ length: count }, () => ({
      id: uuidv7(),
      kind,
      state: 'filed',
      source: 'web',
      receiptHmac: randomBytes(32),
      keyringVersion: 1,
      language: 'en',
      country,
      week,
      filedAt: isoWeekStart(week),
      consentPatterns: consent,
      consentPartners: false,
      consentLaw: false,
      consentReply: false,
    })),
  })
}

async function releaseIn(week: string) {
  house.setNow(new Date(isoWeekStart(week).getTime() + 3_600_000))
  await aScheduledPattern(house)
  await aRelease(house)
}

// The block of four weeks begins in 2026-W45.
test('a week is counted once, in the first release after its end, and a later tip changes nothing', async () => {
  await tips({ week: '2026-W45', count: 23 })
  await tips({ week: '2026-W45', kind: 'investment', country: 'PH', count: 31 })
  await tips({ week: '2026-W45', count: 40, consent: false })
  await tips({ week: '2026-W46', count: 12 })
  await releaseIn('2026-W46')
  const before = await readFigures(house)
  expect(before.weeks.map(({ week }) => week)).toEqual(['2026-W45'])
  expect(before.weeks[0]?.figures).toMatchObject({
    kinds: { job_offer: 25, investment: 30 },
    total: 55,
  })

  await tips({ week: '2026-W45', count: 200 })
  await releaseIn('2026-W46')
  expect((await readFigures(house)).weeks).toEqual(before.weeks)
})

test('regions come when their four weeks are over and every week shows its total', async () => {
  await tips({ week: '2026-W47', country: 'VN', count: 18 })
  await tips({ week: '2026-W48', country: 'GB', count: 14 })
  await releaseIn('2026-W48')
  expect((await readFigures(house)).block).toBeNull()
  await releaseIn('2026-W49')
  const { weeks, block } = await readFigures(house)
  expect(weeks.map(({ week }) => week)).toEqual(['2026-W45', '2026-W46', '2026-W47', '2026-W48'])
  expect(block?.first).toBe('2026-W45')
  expect(block?.figures.regions.south_east_asia).toBeGreaterThan(0)
})

test('a week that hides its total holds the regions of its four weeks back', async () => {
  for (const week of ['2026-W49', '2026-W51', '2026-W52']) await tips({ week, count: 30 })
  await tips({ week: '2026-W50', count: 3 })
  await releaseIn('2026-W53')
  const { weeks, block } = await readFigures(house)
  expect(weeks.find(({ week }) => week === '2026-W50')?.figures.total).toBeNull()
  expect(block?.first).toBe('2026-W45')
})
