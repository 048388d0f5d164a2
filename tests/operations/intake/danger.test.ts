import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseState, Urgency } from '#core/case/states.ts'
import { parseReceipt } from '#core/tip/receipt.ts'
import { addToReport } from '#operations/reporter/add-to-report.server.ts'
import { correctReport } from '#operations/reporter/correct-report.server.ts'
import { openReport } from '#operations/reporter/open-report.server.ts'
import { withdrawReport } from '#operations/reporter/withdraw-report.server.ts'
import { changeUrgency } from '#operations/triage/change-urgency.server.ts'
import { claimCase } from '#operations/triage/claim-case.server.ts'
import { pendingLowerings } from '#operations/triage/steps/pending-lowering.server.ts'
import { rescore } from '#operations/triage/steps/rescore.server.ts'
import { eventsOf, lastEvent } from '#tests/support/audit.ts'
import { draftContent } from '#tests/support/factories/drafts.ts'
import { fileReport } from '#tests/support/factories/filed-report.ts'
import { aColleague, type Colleague } from '#tests/support/factories/staff.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

let house: TestHouse
let heron: Colleague
beforeAll(async () => {
  house = await openTestHouse()
  heron = await aColleague(house, 'Heron 4')
})
afterAll(() => house.close())

/** A filed report that its reporter has opened again, and its case as it is by now. */
async function aReport(state: CaseState = 'queued', more: object = {}) {
  const filed = await fileReport(house, draftContent())
  const parsed = parseReceipt(filed.code)
  const opened = parsed.ok ? await openReport(house, parsed.code) : { ok: false as const }
  if (!opened.ok) throw new Error('The receipt does not open')
  const where = { number: filed.caseNumber }
  const { id } = await house.db.case.update({ where, data: { state, ...more } })
  return {
    ...filed,
    token: opened.token,
    id,
    read: () => house.db.case.findUniqueOrThrow({ where }),
  }
}

const danger = (text = 'They took her phone.') => ({
  messageId: uuidv7(),
  text,
  files: [],
  danger: true,
})

const states: [CaseState, CaseState][] = [
  ['queued', 'queued'],
  ['investigating', 'investigating'],
  ['awaiting_reporter', 'queued'],
  ['referred', 'queued'],
  ['resolved', 'queued'],
  ['archived', 'queued'],
]
test.each(states)('a case that is %s becomes imminent at once, and is %s', async (state, next) => {
  const report = await aReport(state, { verdict: state === 'resolved' ? 'legitimate' : null })
  const before = await report.read()
  expect(before.urgency).toBe('normal')
  expect(await addToReport(house, report.token, danger())).toMatchObject({ ok: true, added: true })
  const after = await report.read()
  expect(after).toMatchObject({ urgency: 'imminent', state: next, verdict: null })
  expect(after.queueRank).toBeGreaterThan(before.queueRank)
  expect(JSON.stringify(after.scoreReasons)).toContain('danger_now')
  expect(await lastEvent(house, `case:${report.id}`)).toMatchObject({
    actor: 'reporter',
    action: 'case.urgency_changed',
    details: { from: 'normal', to: 'imminent', why: 'danger_said' },
  })
  expect(await lastEvent(house, `tip:${report.tipId}`)).toMatchObject({
    actor: 'reporter',
    action: 'tip.danger_said',
  })
})

test('a correction that says so does the same, and the same form twice says it once', async () => {
  const report = await aReport()
  const correction = { ...danger(), question: 'danger_now' }
  for (let n = 0; n < 2; n++)
    expect(await correctReport(house, report.token, correction)).toEqual({ ok: true })
  expect((await report.read()).urgency).toBe('imminent')
  const said = await eventsOf(house, `tip:${report.tipId}`)
  expect(said.filter((action) => action === 'tip.danger_said')).toHaveLength(1)
})

test('words without it raise nothing, and nothing a reporter says lowers a case', async () => {
  const report = await aReport('queued', { urgency: 'high' satisfies Urgency })
  await addToReport(house, report.token, { ...danger(), danger: false })
  expect((await report.read()).urgency).toBe('high')
  await addToReport(house, report.token, danger())
  const correction = { messageId: uuidv7(), question: 'danger_now', text: 'No.', danger: false }
  await correctReport(house, report.token, correction)
  expect((await report.read()).urgency).toBe('imminent')
})

test('somebody’s wish to lower it is off once the reporter speaks of danger again', async () => {
  const report = await aReport()
  await addToReport(house, report.token, danger())
  await claimCase(house, heron, report.caseNumber)
  const { version } = await report.read()
  const wish = { number: report.caseNumber, version, to: 'normal', reason: 'She is home.' } as const
  expect(await changeUrgency(house, heron, wish)).toEqual({ ok: true, done: 'asked' })
  expect(await pendingLowerings(house.db, [report.id])).toHaveLength(1)
  await addToReport(house, report.token, danger('They have come back.'))
  expect(await pendingLowerings(house.db, [report.id])).toEqual([])
})

test('the danger stays with the tip when its case is scored anew, until the tip is taken back', async () => {
  const report = await aReport()
  await addToReport(house, report.token, danger())
  const file = await report.read()
  const again = await house.db.$transaction((tx) => rescore(tx, file, 'imminent'))
  expect(again.scoreReasons.urgency).toContain('danger_now')
  await withdrawReport(house, report.token)
  const tip = await house.db.tip.findUniqueOrThrow({ where: { id: report.tipId } })
  expect(tip.dangerSaidAt).toBeNull()
})
