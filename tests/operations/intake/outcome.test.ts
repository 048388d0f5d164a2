import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AgencyAction } from '#core/release/actions.ts'
import { cutRelease } from '#operations/release/cut-release.server.ts'
import { readReport } from '#operations/reporter/read-report.server.ts'
import { startReporterSession } from '#operations/reporter/reporter-session.server.ts'
import { aDraft, approved } from '#tests/support/factories/patterns.ts'
import { type AgencyAndMember, anAgency } from '#tests/support/factories/releases.ts'
import { aColleague } from '#tests/support/factories/staff.ts'
import { type FiledTip, fileATip } from '#tests/support/factories/tips.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

let house: TestHouse
let agency: AgencyAndMember
let pattern: { id: string; number: number; tips: FiledTip[] }
let tipId: string
beforeAll(async () => {
  house = await openTestHouse()
  house.setNow(new Date('2026-11-17T10:00:00Z'))
  const heron = await aColleague(house, 'Heron 4')
  const osprey = await aColleague(house, 'Osprey 1', ['supervisor'])
  agency = await anAgency(house, 'Zqbank of Bangkok')
  pattern = await aDraft(house, heron)
  tipId = pattern.tips[0]?.tipId ?? ''
  house.advance(60_000)
  await approved(house, heron, osprey, pattern.number)
})
afterAll(() => house.close())

const visit = async (id = tipId) =>
  readReport(house, await startReporterSession(house.db, house, id))

const act = (kind: AgencyAction) =>
  house.db.agencyAction.create({
    data: {
      id: uuidv7(),
      agencyId: agency.agencyId,
      personId: agency.memberId,
      patternId: pattern.id,
      kind,
      at: house.now(),
    },
  })

test('a reporter follows their report into a release and to what was done about it, week by week', async () => {
  expect(await visit()).toMatchObject({ warnings: [], actions: [], news: { warnings: false } })
  house.advance(3_600_000)
  expect(await cutRelease(house, { actor: 'system' })).toMatchObject({ ok: true, refused: [] })
  house.advance(60_000)
  expect(await visit()).toMatchObject({
    warnings: [{ week: '2026-W47', status: 'new', fresh: true }],
    news: { warnings: true, actions: false },
  })
  house.advance(60_000)
  expect(await visit()).toMatchObject({ warnings: [{ fresh: false }], news: { warnings: false } })

  await act('advert_removed')
  await act('advert_removed')
  await act('wallet_flagged')
  await act('investigation_opened')
  house.advance(60_000)
  expect(await visit()).toMatchObject({ actions: [], news: { actions: false } })

  house.setNow(new Date('2026-11-23T09:00:00Z'))
  const told = await visit()
  expect(told).toMatchObject({
    actions: [{ week: '2026-W47', kind: 'advert_removed', fresh: true }],
    news: { actions: true },
  })
  expect(told?.actions).toHaveLength(1)
  expect(JSON.stringify(told)).not.toMatch(/zqbank|wallet_flagged|investigation_opened/i)
})

test('a report that came after the approval, or that allows no patterns, was part of nothing', async () => {
  const [first] = pattern.tips
  const late = await fileATip(house, { kind: 'job_offer' })
  await house.db.caseTip.updateMany({
    where: { tipId: late.tipId },
    data: { caseId: first?.caseId ?? '' },
  })
  expect(await visit(late.tipId)).toMatchObject({ warnings: [], actions: [] })
  const silent = pattern.tips[1]?.tipId ?? ''
  await house.db.tip.update({ where: { id: silent }, data: { consentPatterns: false } })
  expect(await visit(silent)).toMatchObject({ warnings: [], actions: [] })
})

test('a change of status is news once, and stays news for the visit', async () => {
  const id = pattern.tips[2]?.tipId ?? ''
  await visit(id)
  await house.db.case.update({
    where: { id: pattern.tips[2]?.caseId ?? '' },
    data: { state: 'investigating' },
  })
  const token = await startReporterSession(house.db, house, id)
  expect((await readReport(house, token))?.news.status).toBe(true)
  expect((await readReport(house, token))?.news.status).toBe(true)
  expect((await visit(id))?.news.status).toBe(false)
})
