import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPattern } from '#operations/pattern/read-pattern.server.ts'
import { reviewPattern } from '#operations/pattern/review-pattern.server.ts'
import { submitPattern } from '#operations/pattern/submit-pattern.server.ts'
import { changeCaseState } from '#operations/triage/change-case-state.server.ts'
import { claimCase } from '#operations/triage/claim-case.server.ts'
import { eventsOf, lastEvent } from '#tests/support/audit.ts'
import {
  aDraft,
  approved,
  checked,
  edited,
  fileOf,
  offerAnswers,
  submitted,
} from '#tests/support/factories/patterns.ts'
import { aColleague, type Colleague } from '#tests/support/factories/staff.ts'
import { fileATip } from '#tests/support/factories/tips.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

let house: TestHouse
let heron: Colleague
let osprey: Colleague
let kestrel: Colleague
beforeAll(async () => {
  house = await openTestHouse()
  house.setNow(new Date('2026-11-19T10:00:00Z'))
  heron = await aColleague(house, 'Heron 4')
  osprey = await aColleague(house, 'Osprey 1', ['supervisor'])
  kestrel = await aColleague(house, 'Kestrel 3', ['supervisor'])
})
afterAll(() => house.close())

const approve = (who: Colleague, number: number, shownHash: string) =>
  reviewPattern(house, who, { number, decision: 'approve', shownHash, comment: '' })
const giveBack = (who: Colleague, number: number, shownHash: string, comment: string) =>
  reviewPattern(house, who, { number, decision: 'return', shownHash, comment })

async function resolve(number: number, ...people: Colleague[]): Promise<void> {
  for (const [at, person] of people.entries()) {
    const version = async () =>
      (await house.db.case.findUniqueOrThrow({ where: { number } })).version
    if (at > 0) {
      const change = { to: 'reopened', reason: 'One more wallet.' } as const
      await changeCaseState(house, person, { number, version: await version(), change })
    }
    await claimCase(house, person, number)
    const change = { to: 'resolved', verdict: 'confirmed', impact: 'attempted' } as const
    const done = await changeCaseState(house, person, { number, version: await version(), change })
    if (!done.ok) throw new Error(done.reason)
  }
}

test('a second person approves, and the pattern goes into this week’s release', async () => {
  const { number, id } = await aDraft(house, heron)
  const hash = await submitted(house, heron, number)
  expect(await approve(osprey, number, hash)).toEqual({ ok: true, scheduledWeek: '2026-W47' })
  expect(await fileOf(house, number)).toMatchObject({
    state: 'scheduled',
    payloadHash: hash,
    approvedHash: hash,
    approvedById: osprey.id,
    scheduledWeek: '2026-W47',
  })
  expect(await lastEvent(house, `pattern:${id}`)).toMatchObject({
    action: 'pattern.approved',
    actor: `person:${osprey.id}`,
    details: { payload_hash: hash, version: 1, week: '2026-W47' },
  })
  expect(await eventsOf(house, `pattern:${id}`)).toEqual([
    'pattern.drafted',
    'pattern.edited',
    'pattern.checked',
    'pattern.submitted',
    'pattern.approved',
  ])
})

test('the author can’t approve', async () => {
  const { number } = await aDraft(house, osprey)
  const hash = await submitted(house, osprey, number)
  expect(await approve(osprey, number, hash)).toEqual({ ok: false, reason: 'approver_is_author' })
  expect((await fileOf(house, number)).state).toBe('in_review')
})

test('an editor can’t approve, whatever was edited and however long ago', async () => {
  const { number } = await aDraft(house, heron)
  await edited(house, osprey, number, { title: 'Their word' })
  await edited(house, heron, number, { title: 'Office jobs that end behind a fence' })
  const hash = await submitted(house, heron, number)
  expect(await approve(osprey, number, hash)).toEqual({ ok: false, reason: 'approver_is_editor' })
})

test('the only one who ever resolved a source case can’t approve', async () => {
  const { number, tips } = await aDraft(house, heron)
  await resolve(tips[2]?.number ?? 0, osprey)
  const hash = await submitted(house, heron, number)
  expect(await approve(osprey, number, hash)).toEqual({
    ok: false,
    reason: 'approver_resolved_alone',
  })
  expect(await approve(kestrel, number, hash)).toMatchObject({ ok: true })
})

test('one of two who resolved a source case can', async () => {
  const { number, tips } = await aDraft(house, heron)
  await resolve(tips[0]?.number ?? 0, heron, osprey)
  const hash = await submitted(house, heron, number)
  expect(await approve(osprey, number, hash)).toMatchObject({ ok: true })
})

test('an approval of another payload than the one shown is refused', async () => {
  const { number } = await aDraft(house, heron)
  const shown = await submitted(house, heron, number)
  await edited(house, heron, number, { summary: 'Adverts promise more.' })
  const now = await submitted(house, heron, number)
  expect(now).not.toBe(shown)
  expect(await approve(osprey, number, shown)).toEqual({ ok: false, reason: 'changed_since_shown' })
  expect(await giveBack(osprey, number, shown, 'Too vague.')).toEqual({
    ok: false,
    reason: 'changed_since_shown',
  })
  expect(await fileOf(house, number)).toMatchObject({ state: 'in_review', approvedHash: null })
})

test('a tip withdrawn after the check stops the approval', async () => {
  const { number, tips } = await aDraft(house, heron)
  const hash = await submitted(house, heron, number)
  await house.db.tip.update({ where: { id: tips[0]?.tipId }, data: { state: 'withdrawn' } })
  expect(await approve(osprey, number, hash)).toEqual({ ok: false, reason: 'changed_since_check' })
})

test('a tip that came after the check stops submission and approval, though no band moved', async () => {
  const { number } = await aDraft(house, heron)
  await checked(house, heron, number)
  const attach = async () => {
    const late = await fileATip(house, offerAnswers)
    const { caseIds } = await fileOf(house, number)
    const [caseId = ''] = caseIds
    await house.db.caseTip.updateMany({ where: { tipId: late.tipId }, data: { caseId } })
  }
  await attach()
  const { revision } = await fileOf(house, number)
  expect(await submitPattern(house, heron, { number, revision })).toEqual({
    ok: false,
    reason: 'changed_since_check',
  })
  const hash = await submitted(house, heron, number)
  await attach()
  expect(await approve(osprey, number, hash)).toEqual({ ok: false, reason: 'changed_since_check' })
  expect((await readPattern(house, osprey, number))?.view).toMatchObject({
    stale: true,
    approvalRefusal: 'changed_since_check',
  })
})

test('a return says why, and gives the draft back', async () => {
  const { number, id } = await aDraft(house, heron)
  const hash = await submitted(house, heron, number)
  expect(await giveBack(osprey, number, hash, ' ')).toEqual({ ok: false, reason: 'reason_missing' })
  expect(await giveBack(osprey, number, hash, 'Which airport?')).toMatchObject({ ok: true })
  expect((await fileOf(house, number)).state).toBe('draft')
  expect((await readPattern(house, heron, number))?.view.history).toMatchObject([
    { decision: 'return', by: 'Osprey 1', comment: 'Which airport?', payloadHash: hash },
  ])
  const { action, details } = await lastEvent(house, `pattern:${id}`)
  expect(action).toBe('pattern.returned')
  expect(JSON.stringify(details)).not.toContain('airport')
})

test('what was approved can still be given back before it leaves', async () => {
  const { number } = await aDraft(house, heron)
  const hash = await approved(house, heron, osprey, number)
  expect(await giveBack(kestrel, number, hash, 'The bank asked us to wait.')).toMatchObject({
    ok: true,
  })
  expect(await fileOf(house, number)).toMatchObject({
    state: 'draft',
    approvedHash: null,
    scheduledWeek: null,
  })
})

test('two approvals at once are one', async () => {
  const { number, id } = await aDraft(house, heron)
  const hash = await submitted(house, heron, number)
  const results = await Promise.all([approve(osprey, number, hash), approve(kestrel, number, hash)])
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  const events = await eventsOf(house, `pattern:${id}`)
  expect(events.filter((action) => action === 'pattern.approved')).toHaveLength(1)
})
