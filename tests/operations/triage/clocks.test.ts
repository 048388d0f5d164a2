import { v7 as uuidv7 } from 'uuid'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { StateChange } from '#core/case/change.ts'
import { changeCaseState } from '#operations/triage/change-case-state.server.ts'
import { changeUrgency } from '#operations/triage/change-urgency.server.ts'
import { claimCase } from '#operations/triage/claim-case.server.ts'
import { liftQuarantine } from '#operations/triage/lift-quarantine.server.ts'
import { mergeCases } from '#operations/triage/merge-cases.server.ts'
import { releaseCase } from '#operations/triage/release-case.server.ts'
import { sendReply } from '#operations/triage/send-reply.server.ts'
import { unmergeCase } from '#operations/triage/unmerge-case.server.ts'
import { aColleague, type Colleague } from '#tests/support/factories/staff.ts'
import { type FiledTip, fileATip } from '#tests/support/factories/tips.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

const hour = 3_600_000
let house: TestHouse
let heron: Colleague
beforeAll(async () => {
  house = await openTestHouse()
  heron = await aColleague(house, 'Heron 4')
  // A Monday morning.
  house.setNow(new Date('2026-11-23T09:00:00Z'))
})
afterAll(() => house.close())

const caseRow = (id: string) => house.db.case.findUniqueOrThrow({ where: { id } })

async function clocks(caseId: string) {
  const rows = await house.db.caseClock.findMany({ where: { caseId } })
  return Object.fromEntries(rows.map((row) => [row.kind, row]))
}

async function act({ number, caseId }: FiledTip, change: StateChange) {
  const { version } = await caseRow(caseId)
  expect(await changeCaseState(house, heron, { number, version, change })).toEqual({ ok: true })
}

// Whatever happened: a case is due when the first of its clocks is.
afterEach(async () => {
  const wrong = await house.db.$queryRaw`
    SELECT c."number" FROM "case_file" c LEFT JOIN "case_clock" k ON k."case_id" = c."id"
    GROUP BY c."id" HAVING c."due_at" IS DISTINCT FROM min(k."due_at")`
  expect(wrong).toEqual([])
})

test('a new case is due as its urgency says; an imminent one within the half hour, and the day', async () => {
  const plain = await fileATip(house)
  expect((await caseRow(plain.caseId)).dueAt).toEqual(new Date('2026-11-23T17:00:00Z'))
  const danger = await fileATip(house, { danger_now: 'yes' })
  const { first_response, resolution } = await clocks(danger.caseId)
  expect(first_response?.dueAt).toEqual(new Date('2026-11-23T09:30:00Z'))
  expect(resolution?.dueAt).toEqual(new Date('2026-11-24T09:00:00Z'))
})

test('taking a case is its first response; giving it back does not count as moving it on', async () => {
  const tip = await fileATip(house)
  const before = await clocks(tip.caseId)
  house.advance(hour)
  await claimCase(house, heron, tip.number)
  await releaseCase(house, heron, tip.number)
  const { first_response, update } = await clocks(tip.caseId)
  expect(first_response).toMatchObject({ stoppedAt: house.now(), spentMs: hour })
  expect(update).toEqual(before.update)
})

test('a reply that waits pauses the clocks, and going on goes on with what remained', async () => {
  const tip = await fileATip(house)
  await claimCase(house, heron, tip.number)
  const asked = { number: tip.number, tipId: tip.tipId, text: 'Which site was it?', thenWait: true }
  house.advance(hour)
  expect(await sendReply(house, heron, asked)).toMatchObject({ ok: true })
  expect((await caseRow(tip.caseId)).dueAt).toBeNull()
  house.advance(48 * hour)
  await claimCase(house, heron, tip.number)
  await act(tip, { to: 'investigating' })
  const { resolution } = await clocks(tip.caseId)
  expect(resolution).toMatchObject({ runsSince: house.now(), spentMs: hour, stoppedAt: null })
})

test('every clock stops with the verdict, and opening it again starts them anew', async () => {
  const tip = await fileATip(house)
  await claimCase(house, heron, tip.number)
  await act(tip, { to: 'resolved', verdict: 'confirmed', impact: 'money_lost' })
  expect((await caseRow(tip.caseId)).dueAt).toBeNull()
  for (const clock of Object.values(await clocks(tip.caseId)))
    expect(clock.stoppedAt).toEqual(house.now())
  house.advance(hour)
  await act(tip, { to: 'reopened', reason: 'A second wallet came up.' })
  for (const clock of Object.values(await clocks(tip.caseId)))
    expect(clock).toMatchObject({ startedAt: house.now(), spentMs: 0, stoppedAt: null })
})

test('raising to imminent starts a day of wall time', async () => {
  const { number, caseId } = await fileATip(house)
  house.advance(hour)
  await changeUrgency(house, heron, { number, version: 0, to: 'imminent', reason: '' })
  const { resolution } = await clocks(caseId)
  expect(resolution?.dueAt).toEqual(new Date(house.now().getTime() + 24 * hour))
})

test('merging stops the clocks of the case that goes, and undoing it goes on where they were', async () => {
  const stays = await fileATip(house)
  const goes = await fileATip(house)
  const { version } = await caseRow(goes.caseId)
  const seen = { number: goes.number, version }
  const before = await clocks(goes.caseId)
  house.advance(hour)
  const merged = await mergeCases(house, heron, { from: [goes.number], into: stays.number, seen })
  expect(merged).toMatchObject({ ok: true })
  expect((await clocks(goes.caseId)).resolution?.stoppedAt).toEqual(house.now())
  house.advance(hour)
  await unmergeCase(house, heron, {
    number: goes.number,
    version: (await caseRow(goes.caseId)).version,
  })
  const after = await clocks(goes.caseId)
  for (const kind of ['first_response', 'update', 'resolution'] as const)
    expect(after[kind]).toMatchObject({
      startedAt: before[kind]?.startedAt,
      spentMs: hour,
      stoppedAt: null,
    })
})

test('what waits in quarantine has no clock until somebody lets it in', async () => {
  const { number, caseId } = await fileATip(house, {}, { held: ['too_fast'] })
  expect(await clocks(caseId)).toEqual({})
  house.advance(hour)
  await liftQuarantine(house, heron, [number])
  expect((await clocks(caseId)).first_response?.startedAt).toEqual(house.now())
})

test('a change that is refused leaves the clocks alone', async () => {
  const tip = await fileATip(house)
  await claimCase(house, heron, tip.number)
  const before = await clocks(tip.caseId)
  house.advance(hour)
  const change = { to: 'referred', agencyId: uuidv7() } as const
  const { version } = await caseRow(tip.caseId)
  expect(
    await changeCaseState(house, heron, { number: tip.number, version, change }),
  ).toMatchObject({ ok: false })
  expect(await clocks(tip.caseId)).toEqual(before)
})
