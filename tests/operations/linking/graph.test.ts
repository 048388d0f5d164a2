import { afterAll, beforeAll, expect, test } from 'vitest'
import { claimCase } from '#operations/triage/claim-case.server.ts'
import { decideLinks } from '#operations/triage/decide-links.server.ts'
import { readGraph } from '#operations/triage/read-graph.server.ts'
import { aColleague } from '#tests/support/factories/staff.ts'
import { fileATip } from '#tests/support/factories/tips.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

test('a graph shows what people confirmed with its reasons, leaves out what they refused, and expands', async () => {
  const heron = await aColleague(house, 'Heron 4')
  const phones = (...all: string[]) => fileATip(house, { phones: all })
  const one = await phones('+66812223333')
  const same = await phones('+66812223333')
  const refused = await phones('+66812223333', '+66814445555')
  const next = await phones('+66814445555')
  await claimCase(house, heron, one.number)
  for (const [other, decision] of [
    [same, 'confirmed'],
    [refused, 'rejected'],
  ] as const)
    await decideLinks(house, heron, { number: one.number, others: [other.number], decision })

  const graph = await readGraph(house, one.number, [], new Set())
  expect(graph?.bonds.map(({ type, by, joins }) => [type, by, joins])).toEqual([
    ['phone', null, [one.number, same.number]],
    ['confirmed', 'Heron 4', [one.number, same.number]],
  ])
  const wider = await readGraph(house, one.number, [refused.number, 999_999], new Set())
  expect(wider?.seen.map(({ number }) => number)).toEqual([one.number, refused.number])
  expect(wider?.others.map(({ number }) => number)).toContain(next.number)
  expect(await readGraph(house, 999_999, [], new Set())).toBeNull()
})
