import { afterAll, beforeAll, expect, test } from 'vitest'
import { readQueueFilter } from '#core/case/queue-filter.ts'
import { readText, type SearchPart } from '#core/search/read-query.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'
import { mergeCases } from '#operations/triage/merge-cases.server.ts'
import { foundCases } from '#operations/triage/queue/found-cases.server.ts'
import { matchingCases } from '#operations/triage/queue/matching.server.ts'
import { readWanted } from '#operations/triage/queue/read-wanted.server.ts'
import { aColleague, type Colleague } from '#tests/support/factories/staff.ts'
import { fileATip } from '#tests/support/factories/tips.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { fc } from '#tests/support/property.ts'

const words = ['amber', 'birch', 'cedar', 'delta'] as const
const site = 'elm-jobs.example'
const stories = [
  'amber birch',
  'birch amber cedar',
  'cedar delta',
  `delta amber at ${site}`,
  'amber birch cedar delta',
  'nothing of it',
  'birch',
  'delta birch',
]

let house: TestHouse
let heron: Colleague
beforeAll(async () => {
  house = await openTestHouse()
  heron = await aColleague(house, 'Heron 4')
  const filed = []
  for (const [at, story] of stories.entries())
    filed.push(
      await fileATip(house, {
        story,
        danger_now: at === 3 ? 'yes' : 'no',
        ...(at === 6 && { websites: [`https://${site}/`] }),
      }),
    )
  const [from, into] = [filed[6]?.number ?? 0, filed[2]?.number ?? 0]
  const { version } = await house.db.case.findUniqueOrThrow({ where: { number: into } })
  await mergeCases(house, heron, { from: [from], into, seen: { number: into, version } })
})
afterAll(() => house.close())

const all = 10_000
/** What the database could reckon of the parts, by where each stands in the query. */
const reckonings: Record<string, (at: number) => number> = {
  gathered: () => 1,
  'gathered, others looked into': (at) => (at === 0 ? 1 : all),
  'asked along the queue': () => all,
}

async function find(typed: string, view: string, reckon: (at: number) => number) {
  const sight = await readSight(house.db, heron.id)
  const read = readQueueFilter(new URLSearchParams({ view, q: typed }))
  if (!read.ok) throw new Error(read.field)
  const asked = await readWanted(house, heron, sight, read.filter, 50)
  if (asked.of === 'case') throw new Error('one case')
  const query = readText(typed)
  const having = new Map<SearchPart, number>()
  for (const part of [...query.parts, ...query.without]) having.set(part, reckon(having.size))
  const matching = matchingCases(house.keyring, query, { all, having })
  const { page, counts } = await foundCases(house.db, asked.wanted, matching)
  return { by: matching.by, found: { ids: page.map(({ id }) => id), counts } }
}

const part = fc.oneof(
  fc.constantFrom(...words, site),
  fc.tuple(fc.constantFrom(...words), fc.constantFrom(...words)).map((two) => `"${two.join(' ')}"`),
)
const query = fc
  .tuple(fc.array(part, { minLength: 1, maxLength: 3 }), fc.array(part, { maxLength: 2 }))
  .map(([parts, without]) => [...parts, ...without.map((one) => `-${one}`)].join(' '))

test('a search finds the same, whichever way the database goes about it', async () => {
  await fc.assert(
    fc.asyncProperty(query, fc.constantFrom('all', 'open'), async (typed, view) => {
      const [first, ...others] = await Promise.all(
        Object.values(reckonings).map((reckon) => find(typed, view, reckon)),
      )
      expect(others.at(-1)?.by).toBe('asking')
      for (const other of others) expect(other.found).toEqual(first?.found)
    }),
    { numRuns: 15 },
  )
})

test('each way finds what there is', async () => {
  for (const [way, reckon] of Object.entries(reckonings)) {
    const count = async (typed: string) => (await find(typed, 'all', reckon)).found.ids.length
    expect(await count('amber'), way).toBe(4)
    expect(await count('amber birch -delta'), way).toBe(2)
    // Two tips of one case have them together.
    expect(await count('cedar birch'), way).toBe(3)
    expect(await count(`delta ${site}`), way).toBe(2)
    expect(await count(site), way).toBe(2)
    expect(await count('-amber'), way).toBe(0)
  }
})
