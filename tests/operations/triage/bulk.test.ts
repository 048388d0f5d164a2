import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BulkAction } from '#core/case/bulk.ts'
import { applyBulk } from '#operations/triage/bulk/apply-bulk.server.ts'
import { chooseBulk } from '#operations/triage/bulk/choose-bulk.server.ts'
import { readBulk } from '#operations/triage/bulk/read-bulk.server.ts'
import { startBulk } from '#operations/triage/bulk/start-bulk.server.ts'
import { undoBulk } from '#operations/triage/bulk/undo-bulk.server.ts'
import { claimCase } from '#operations/triage/claim-case.server.ts'
import { aColleague, type Colleague } from '#tests/support/factories/staff.ts'
import { type FiledTip, fileATip } from '#tests/support/factories/tips.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

let house: TestHouse
let heron: Colleague
let wren: Colleague
beforeAll(async () => {
  house = await openTestHouse()
  heron = await aColleague(house, 'Heron 4')
  wren = await aColleague(house, 'Wren 2')
})
afterAll(() => house.close())

const abusive: BulkAction = { of: 'resolve', verdict: 'abusive', impact: 'none_known' }
const stateOf = async ({ caseId }: FiledTip) =>
  (await house.db.case.findUniqueOrThrow({ where: { id: caseId } })).state
const some = (count: number, answers = {}) =>
  Promise.all(Array.from({ length: count }, () => fileATip(house, answers)))

async function chosen(tips: readonly FiledTip[], action: BulkAction): Promise<string> {
  const started = await startBulk(house, heron, { numbers: tips.map(({ number }) => number) })
  if (!started.ok) throw new Error(started.reason)
  expect(await chooseBulk(house, heron, started.id, action)).toEqual({ ok: true })
  return started.id
}

test('resolves what it holds for, says why it leaves the rest out, and is taken back', async () => {
  const tips = await some(2)
  const [taken, danger] = [await fileATip(house), await fileATip(house, { danger_now: 'yes' })]
  await claimCase(house, wren, taken.number)
  const id = await chosen([...tips, taken, danger], abusive)

  const reasons = (await readBulk(house, heron, id))?.rows.map(({ reason }) => reason)
  expect(reasons).toEqual([null, null, 'lease_taken', 'imminent'])
  expect(await stateOf(danger)).toBe('queued')

  expect(await applyBulk(house, heron, id)).toEqual({ ok: true, left: 0 })
  const done = await readBulk(house, heron, id)
  expect(done?.rows.map(({ outcome }) => outcome)).toEqual(['done', 'done', 'skipped', 'skipped'])
  expect(await Promise.all([...tips, taken, danger].map(stateOf))).toEqual([
    'resolved',
    'resolved',
    'in_triage',
    'queued',
  ])
  for (const { caseId } of tips)
    expect(
      await house.db.auditEvent.count({
        where: { subject: `case:${caseId}`, action: 'case.state_changed' },
      }),
    ).toBe(1)

  expect(await undoBulk(house, heron, id)).toEqual({ ok: true, left: 0 })
  expect(await Promise.all(tips.map(stateOf))).toEqual(['queued', 'queued'])
  const [first] = tips
  expect(await house.db.case.findUniqueOrThrow({ where: { id: first?.caseId } })).toMatchObject({
    verdict: null,
    resolvedAt: null,
    leaseHolderId: null,
  })
})

test('merges a wave of copies into one case, slice by slice, and takes it apart again', async () => {
  const target = await fileATip(house)
  const copies = await some(4)
  const id = await chosen([target, ...copies], { of: 'merge', into: target.number })
  expect(await applyBulk(house, heron, id, 3)).toEqual({ ok: true, left: 2 })
  expect((await readBulk(house, heron, id))?.stage).toBe('running')
  expect(await applyBulk(house, heron, id)).toEqual({ ok: true, left: 0 })
  expect(await house.db.caseTip.count({ where: { caseId: target.caseId, detachedAt: null } })).toBe(
    5,
  )
  expect(await undoBulk(house, heron, id, 3)).toEqual({ ok: true, left: 1 })
  expect(await undoBulk(house, heron, id)).toEqual({ ok: true, left: 0 })
  expect(await house.db.caseTip.count({ where: { caseId: target.caseId, detachedAt: null } })).toBe(
    1,
  )
})

test('one case that can’t be merged stops none of its slice', async () => {
  const target = await fileATip(house)
  const [one, taken, three] = (await some(3)).sort((a, b) => a.number - b.number)
  if (!one || !taken || !three) throw new Error('Not filed')
  const id = await chosen([one, taken, three], { of: 'merge', into: target.number })
  await claimCase(house, wren, taken.number)
  expect(await applyBulk(house, heron, id)).toEqual({ ok: true, left: 0 })
  const done = await readBulk(house, heron, id)
  expect(done?.rows.map(({ reason }) => reason)).toEqual([null, 'version_changed', null])
  expect(await Promise.all([one, taken, three].map(stateOf))).toEqual([
    'merged_into',
    'in_triage',
    'merged_into',
  ])
  const merged = { subject: { in: [one, three].map(({ caseId }) => `case:${caseId}`) } }
  expect(await house.db.auditEvent.count({ where: { ...merged, action: 'case.merged' } })).toBe(2)
})

test('what somebody has worked on since is left as they left it', async () => {
  const [one, two, three] = await some(3)
  if (!one || !two || !three) throw new Error('three tips')
  const id = await chosen([one, two, three], abusive)
  await claimCase(house, wren, one.number)
  await applyBulk(house, heron, id)
  expect(await stateOf(one)).toBe('in_triage')
  await house.db.case.update({ where: { id: two.caseId }, data: { version: { increment: 1 } } })
  await undoBulk(house, heron, id)
  expect(await stateOf(two)).toBe('resolved')
  expect(await stateOf(three)).toBe('queued')
})

test('after ten minutes it stands, and nobody else can touch it', async () => {
  const id = await chosen(await some(1), abusive)
  expect(await readBulk(house, wren, id)).toBeNull()
  expect(await applyBulk(house, wren, id)).toEqual({ ok: false, reason: 'bulk_unknown' })
  await applyBulk(house, heron, id)
  const later = { ...house, now: () => new Date(house.now().getTime() + 601_000) }
  expect(await undoBulk(later, heron, id)).toEqual({ ok: false, reason: 'too_late' })
})

test('all of a list is what its filters leave, on whatever page', async () => {
  await some(3, { current_country: 'NR' })
  const started = await startBulk(house, heron, { filter: { country: 'NR' } })
  const id = started.ok ? started.id : ''
  expect((await readBulk(house, heron, id))?.rows).toHaveLength(3)
  expect(await startBulk(house, heron, { filter: { country: 'TV' } })).toEqual({
    ok: false,
    reason: 'none_chosen',
  })
})
