import { afterAll, beforeAll, expect, test } from 'vitest'
import { claimCase } from '#operations/triage/claim-case.server.ts'
import { claimNextCase } from '#operations/triage/claim-next-case.server.ts'
import { releaseCase } from '#operations/triage/release-case.server.ts'
import { writeNote } from '#operations/triage/write-note.server.ts'
import { eventsOf, lastEvent } from '#tests/support/audit.ts'
import { aColleague, type Colleague } from '#tests/support/factories/staff.ts'
import { fileATip } from '#tests/support/factories/tips.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

let house: TestHouse
let heron: Colleague
let tern: Colleague
beforeAll(async () => {
  house = await openTestHouse()
  house.setNow(new Date('2026-11-20T10:00:00Z'))
  heron = await aColleague(house, 'Heron 4')
  tern = await aColleague(house, 'Tern 2')
})
afterAll(() => house.close())

const caseRow = (id: string) => house.db.case.findUniqueOrThrow({ where: { id } })
const minutes = (n: number) => n * 60_000

test('of two moderators who claim one case at once, one has it', async () => {
  const { number, caseId } = await fileATip(house)
  const results = await Promise.all([
    claimCase(house, heron, number),
    claimCase(house, tern, number),
  ])
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(results).toContainEqual({ ok: false, reason: 'lease_taken' })
  const row = await caseRow(caseId)
  expect(row).toMatchObject({ state: 'in_triage', version: 1 })
  expect(await eventsOf(house, `case:${caseId}`)).toEqual(['case.opened', 'case.claimed'])
})

test('claiming one’s own case renews the lease without a new version or event', async () => {
  const { number, caseId } = await fileATip(house)
  await claimCase(house, heron, number)
  house.advance(minutes(5))
  expect(await claimCase(house, heron, number)).toEqual({ ok: true, renewed: true })
  const row = await caseRow(caseId)
  expect(row.leaseUntil).toEqual(new Date(house.now().getTime() + minutes(15)))
  expect(row.version).toBe(1)
  expect(await eventsOf(house, `case:${caseId}`)).toEqual(['case.opened', 'case.claimed'])
})

test('a lease that ran out may be taken over, one that runs may not', async () => {
  const { number, caseId } = await fileATip(house)
  await claimCase(house, heron, number)
  house.advance(minutes(14))
  expect(await claimCase(house, tern, number)).toEqual({ ok: false, reason: 'lease_taken' })
  house.advance(minutes(2))
  expect(await claimCase(house, tern, number)).toEqual({ ok: true, renewed: false })
  expect((await lastEvent(house, `case:${caseId}`)).details).toMatchObject({ taken_over: true })
  expect(await writeNote(house, heron, number, 'Too late.')).toEqual({
    ok: false,
    reason: 'lease_taken',
  })
})

test('acting on a case whose lease ran out, and that nobody took over, renews it', async () => {
  const { number, caseId } = await fileATip(house)
  await claimCase(house, heron, number)
  house.advance(minutes(40))
  expect((await writeNote(house, heron, number, 'Still mine.')).ok).toBe(true)
  const row = await caseRow(caseId)
  expect(row.leaseUntil).toEqual(new Date(house.now().getTime() + minutes(15)))
})

test('releasing gives a case back to the queue', async () => {
  const { number, caseId } = await fileATip(house)
  expect(await releaseCase(house, heron, number)).toEqual({ ok: false, reason: 'lease_missing' })
  await claimCase(house, heron, number)
  expect(await releaseCase(house, heron, number)).toEqual({ ok: true })
  expect(await caseRow(caseId)).toMatchObject({ state: 'queued', leaseHolderId: null })
})

test('the next free case is the first of the queue, and two people get two', async () => {
  const other = await openTestHouse()
  const one = await aColleague(other, 'Heron 4')
  const two = await aColleague(other, 'Tern 2')
  const normal = await fileATip(other)
  const imminent = await fileATip(other, { danger_now: 'yes' })
  const [first, second] = await Promise.all([claimNextCase(other, one), claimNextCase(other, two)])
  expect([first, second].map((next) => next.ok && next.number).sort()).toEqual(
    [normal.number, imminent.number].sort(),
  )
  expect(await claimNextCase(other, one)).toEqual({ ok: false, reason: 'nothing_waits' })
  await other.close()
})
