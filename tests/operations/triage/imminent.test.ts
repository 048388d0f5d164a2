import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseStep } from '#core/case/checklist.ts'
import { queueRank } from '#core/case/queue-rank.ts'
import { readReasons } from '#core/case/reasons.ts'
import { changeCaseState } from '#operations/triage/change-case-state.server.ts'
import { changePriority } from '#operations/triage/change-priority.server.ts'
import { changeUrgency } from '#operations/triage/change-urgency.server.ts'
import { claimCase } from '#operations/triage/claim-case.server.ts'
import { decideStep } from '#operations/triage/decide-step.server.ts'
import { openNotes } from '#operations/triage/open-notes.server.ts'
import { readChecklist } from '#operations/triage/reading/case-checklist.server.ts'
import { lastEvent } from '#tests/support/audit.ts'
import { aColleague, type Colleague } from '#tests/support/factories/staff.ts'
import { fileATip } from '#tests/support/factories/tips.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

let house: TestHouse
let heron: Colleague
let tern: Colleague
beforeAll(async () => {
  house = await openTestHouse()
  heron = await aColleague(house, 'Heron 4')
  tern = await aColleague(house, 'Tern 2')
})
afterAll(() => house.close())

const caseRow = (id: string) => house.db.case.findUniqueOrThrow({ where: { id } })

async function anImminentCase() {
  const filed = await fileATip(house, {
    kind: 'forced_work',
    danger_now: 'yes',
    current_country: 'MM',
    home_country: 'PH',
  })
  await claimCase(house, heron, filed.number)
  return filed
}

test('the check-list names the lines of the place and the embassy of their country there', async () => {
  const { caseId } = await anImminentCase()
  const { at, steps } = await readChecklist(house, caseId)
  expect(at).toEqual({ places: ['MM'], homes: ['PH'] })
  const lines = (wanted: CaseStep) =>
    steps.find(({ step }) => step === wanted)?.contacts.map(({ service }) => service) ?? []
  expect(lines('police').map(({ country }) => country)).toContain('MM')
  expect(lines('embassy')[0]).toMatchObject({ country: 'PH', posted: 'MM', verifiedOn: null })
  for (const { country } of lines('embassy')) expect(country).toBe('PH')
})

test('a step is ticked by who has the case, and skipped only for a reason that is sealed', async () => {
  const { number, caseId } = await anImminentCase()
  const tick = { number, step: 'hotline', outcome: 'done', reason: '' } as const
  expect(await decideStep(house, tern, tick)).toEqual({ ok: false, reason: 'lease_taken' })
  expect(await decideStep(house, heron, tick)).toEqual({ ok: true })
  const skip = { ...tick, step: 'embassy', outcome: 'skipped' } as const
  expect(await decideStep(house, heron, skip)).toEqual({ ok: false, reason: 'reason_missing' })
  expect(await decideStep(house, heron, { ...skip, reason: 'They fear their embassy.' })).toEqual({
    ok: true,
  })
  const { details } = await lastEvent(house, `case:${caseId}`)
  expect(details).toMatchObject({ step: 'embassy', outcome: 'skipped' })
  expect(JSON.stringify(details)).not.toContain('fear')
  const notes = await openNotes(house, heron, number)
  expect(notes.ok && notes.notes.map(({ text }) => text)).toEqual(['They fear their embassy.'])
  const { steps } = await readChecklist(house, caseId)
  expect(steps.map(({ decided }) => decided && [decided.outcome, decided.by])).toEqual([
    ['done', 'Heron 4'],
    ['skipped', 'Heron 4'],
    null,
  ])
})

test('an imminent case with open steps is resolved only by saying why', async () => {
  const { number, caseId } = await anImminentCase()
  await decideStep(house, heron, { number, step: 'hotline', outcome: 'done', reason: '' })
  const { version } = await caseRow(caseId)
  const change = { to: 'resolved', verdict: 'confirmed', impact: 'person_at_risk' } as const
  expect(await changeCaseState(house, heron, { number, version, change })).toEqual({
    ok: false,
    reason: 'steps_open',
    steps: ['embassy', 'police'],
  })
  const openSteps = 'They are out, and home.'
  expect(
    await changeCaseState(house, heron, { number, version, change: { ...change, openSteps } }),
  ).toEqual({ ok: true })
  const { details } = await lastEvent(house, `case:${caseId}`)
  expect(details).toMatchObject({ open_steps: ['embassy', 'police'] })
  expect(JSON.stringify(details)).not.toContain('home')
})

test('points by hand move a case by just as much, show as a reason, and can be taken back', async () => {
  const { number, caseId } = await fileATip(house, { kind: 'investment' })
  const before = await caseRow(caseId)
  const set = (points: number, reason: string, version: number) =>
    changePriority(house, heron, { number, version, points, reason })
  expect(await set(50, ' ', 0)).toEqual({ ok: false, reason: 'reason_missing' })
  expect(await set(50, 'A known ring.', 0)).toEqual({ ok: true })
  const raised = await caseRow(caseId)
  expect([raised.score, raised.queueRank]).toEqual([before.score + 50, before.queueRank + 50])
  expect(readReasons(raised.scoreReasons).contributions[0]).toMatchObject({
    name: 'by_hand',
    points: 50,
  })
  // Whatever is worked out anew keeps them.
  await changeUrgency(house, heron, { number, version: 1, to: 'high', reason: '' })
  expect((await caseRow(caseId)).queueRank).toBe(queueRank('high', raised.score, raised.openedAt))
  await claimCase(house, tern, number)
  expect(await set(0, '', 3)).toEqual({ ok: false, reason: 'lease_taken' })
  expect(await changePriority(house, tern, { number, version: 3, points: 0, reason: '' })).toEqual({
    ok: true,
  })
  expect(await caseRow(caseId)).toMatchObject({
    score: before.score,
    scoreReasons: before.scoreReasons,
    priorityById: null,
  })
})
