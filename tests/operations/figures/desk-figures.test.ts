import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DeskFigures } from '#core/figures/desk/figures.ts'
import type { CaseScope } from '#core/figures/desk/filter.ts'
import { readPeriod } from '#core/figures/desk/period.ts'
import { exportFigures } from '#operations/figures/desk/export-figures.server.ts'
import { keepDays } from '#operations/figures/desk/kept/keep-days.server.ts'
import { readDeskFigures } from '#operations/figures/desk/read-desk-figures.server.ts'
import { resolveCase, unresolveCase } from '#operations/triage/bulk/resolve-case.server.ts'
import { claimCase } from '#operations/triage/claim-case.server.ts'
import { recuse } from '#operations/triage/claims/recuse.server.ts'
import { mergeCases } from '#operations/triage/merge-cases.server.ts'
import { aRelease, aScheduledPattern } from '#tests/support/factories/releases.ts'
import { aColleague, type Colleague } from '#tests/support/factories/staff.ts'
import { type FiledTip, fileATip } from '#tests/support/factories/tips.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'
import { parseCsv } from '#tests/support/parse-csv.ts'

const hour = 3_600_000
const now = new Date('2026-11-18T12:00:00Z')
const ago = (hours: number) => new Date(now.getTime() - hours * hour)

let house: TestHouse
let heron: Colleague
let cedar: Colleague
/** Filed fifty, eight, six and four hours ago; the last lies in a queue that neither of them works. */
let old: FiledTip
let wave: FiledTip
let danger: FiledTip
let apart: FiledTip
const queueId = uuidv7()

beforeAll(async () => {
  house = await openTestHouse()
  house.setNow(ago(72))
  heron = await aColleague(house, 'Heron 4')
  cedar = await aColleague(house, 'Cedar 1', ['supervisor'])
  await house.db.queue.create({
    data: { id: queueId, name: '=Mekong', access: 'named', createdAt: house.now() },
  })
  const { id: personId } = await aColleague(house, 'Tern 2')
  await house.db.queueMember.create({ data: { queueId, personId } })
  const at = (hours: number, answers = {}) => {
    house.setNow(ago(hours))
    return fileATip(house, answers)
  }
  old = await at(50, { kind: 'job_offer', destination_country: 'KH' })
  wave = await at(8)
  danger = await at(6, { danger_now: 'yes' })
  apart = await at(4, { current_country: 'LA' })
  await house.db.case.update({ where: { id: apart.caseId }, data: { queueId } })
  house.setNow(now)
})
afterAll(() => house.close())

async function figuresOf(
  who: Colleague = heron,
  filter: CaseScope = {},
  days = 7,
): Promise<DeskFigures> {
  const read = readPeriod({ days }, house.now())
  if (!read.ok) throw new Error(read.reason)
  const { period } = read
  const figures = () => readDeskFigures(house, who, { filter, period })
  // What was kept before the last change, nothing kept, everything kept: all say the same.
  const before = await figures()
  await house.db.figureKept.deleteMany()
  const counted = await figures()
  await keepDays(house)
  expect(before).toEqual(counted)
  expect(await figures()).toEqual(counted)
  return counted
}
const reportsBy = (figures: DeskFigures, dimension: 'queue' | 'kind' | 'country') =>
  Object.fromEntries(figures.by[dimension].map(({ value, reports }) => [value, reports]))

test('reports count on the day they came, and open cases by their age', async () => {
  const { inflow, backlog, by } = await figuresOf()
  expect(inflow.reports).toBe(3)
  expect(inflow.buckets.map(({ from, reports }) => [from, reports]).slice(-3)).toEqual([
    ['2026-11-16', 1],
    ['2026-11-17', 0],
    ['2026-11-18', 2],
  ])
  expect(inflow.buckets.at(-1)?.urgency).toEqual({ imminent: 1, normal: 1 })
  expect(backlog.open).toEqual({ ours: 3, theirs: 0 })
  expect(backlog.now.map(({ ours }) => ours)).toEqual([2, 1, 0, 0, 0])
  expect(backlog.overTime.slice(-2).map(({ bands }) => bands)).toEqual([
    [1, 0, 0, 0, 0],
    [0, 1, 0, 0, 0],
  ])
  expect(by.kind.map(({ value, reports, open }) => [value, reports, open.ours])).toEqual([
    ['investment', 2, 2],
    ['job_offer', 1, 1],
  ])
})

test('a moderator’s figures leave out queues that are closed to them; a supervisor’s hold them', async () => {
  expect(reportsBy(await figuresOf(), 'country')).not.toHaveProperty('LA')
  const all = await figuresOf(cedar)
  expect(all.inflow.reports).toBe(4)
  expect(reportsBy(all, 'queue')).toMatchObject({ [queueId]: 1 })
  expect((await figuresOf(cedar, { queue: queueId })).backlog.open.ours).toBe(1)
  expect((await figuresOf(cedar, { country: 'LA', kind: 'job_offer' })).inflow.reports).toBe(0)
})

test('whoever is recused from a case finds it in no figure, a supervisor neither', async () => {
  const own = { number: old.number, personId: cedar.id, reason: 'knows_person' as const }
  expect(await recuse(house, cedar, own)).toMatchObject({ ok: true })
  const figures = await figuresOf(cedar)
  expect(figures.inflow.reports).toBe(3)
  expect(figures.backlog.open.ours).toBe(3)
  expect(figures.backlog.overTime.at(-1)?.bands).toEqual([0, 0, 0, 0, 0])
  expect(reportsBy(figures, 'kind')).toEqual({ investment: 3 })
  await house.db.caseRecusal.deleteMany()
})

test('a clock counts in the days in which it ended, a claim on the way to a decision too', async () => {
  house.setNow(ago(1))
  expect(await claimCase(house, heron, danger.number)).toMatchObject({ ok: true })
  house.setNow(now)
  const file = await house.db.case.findUniqueOrThrow({ where: { id: old.caseId } })
  const place = { number: old.number, version: file.version, bulk: 'b' }
  const decided = await resolveCase(house, heron, place, {
    of: 'resolve',
    verdict: 'confirmed',
    impact: 'attempted',
  })
  expect(decided).toEqual({ ok: true })
  const { clocks, backlog, by } = await figuresOf()
  expect(clocks.first_look).toMatchObject({ cases: 2, median: (5 + 50) * 0.5 * 3600 })
  expect(clocks.first_look.spread).toEqual([0, 0, 0, 1, 1, 0, 0, 0, 0])
  expect(clocks.resolution).toMatchObject({ cases: 1, median: 50 * 3600, p90: 50 * 3600 })
  expect(backlog.open.ours).toBe(2)
  expect(by.urgency.find(({ value }) => value === 'imminent')?.clocks.first_look).toMatchObject({
    cases: 1,
    median: 5 * 3600,
  })
  const { ok } = await unresolveCase(house, heron, { ...place, version: place.version + 1 })
  expect(ok).toBe(true)
  expect((await figuresOf()).clocks.resolution.cases).toBe(0)
  expect((await figuresOf()).clocks.first_look.cases).toBe(2)
})

test('copies that are merged are one case and as many reports; what is junk or taken back is none', async () => {
  const copy = await fileATip(house)
  const { version } = await house.db.case.findUniqueOrThrow({ where: { id: wave.caseId } })
  const open = (await figuresOf(cedar)).backlog.open.ours
  const merged = await mergeCases(house, cedar, {
    from: [wave.number],
    into: danger.number,
    seen: { number: wave.number, version },
  })
  expect(merged).toMatchObject({ ok: true })
  const after = await figuresOf(cedar)
  expect(after.inflow.reports).toBe(5)
  expect(after.backlog.open.ours).toBe(open - 1)
  expect(after.clocks.first_look.cases).toBe(2)

  await fileATip(house, {}, { held: ['no_form'] })
  await fileATip(house, { danger_now: 'yes' }, { held: ['no_form'] })
  await house.db.tip.update({ where: { id: copy.tipId }, data: { state: 'withdrawn' } })
  await house.db.case.update({ where: { id: copy.caseId }, data: { tipCount: 0 } })
  const left = await figuresOf(cedar)
  expect(left.inflow.reports).toBe(5)
  expect(left.backlog.open.ours).toBe(open - 1)
})

test('a pattern counts from its first release, and an action unless it says false positive', async () => {
  const pattern = await aScheduledPattern(house)
  await house.db.patternCase.create({ data: { patternId: pattern.id, caseId: danger.caseId } })
  await aRelease(house)
  const agencyId = uuidv7()
  await house.db.agency.create({
    data: { id: agencyId, name: 'A bank', sector: 'finance', country: 'TH', createdAt: now },
  })
  const act = (kind: string, hours: number) =>
    house.db.agencyAction.create({
      data: {
        id: uuidv7(),
        agencyId,
        personId: heron.id,
        patternId: pattern.id,
        kind,
        at: new Date(now.getTime() + hours * hour),
      },
    })
  await act('false_positive', 1)
  house.setNow(new Date(now.getTime() + 40 * hour))
  expect((await figuresOf()).clocks).toMatchObject({
    pattern: { cases: 1, median: 6 * 3600 },
    action: { cases: 0, median: null },
  })
  await act('account_frozen', 30)
  await act('account_frozen', 20)
  expect((await figuresOf()).clocks.action).toMatchObject({ cases: 1, median: 26 * 3600 })
  // The action lies in these days, the release before them.
  expect((await figuresOf(heron, {}, 1)).clocks.pattern.cases).toBe(0)
  house.setNow(now)
})

test('days that are counted while somebody changes them are counted again', async () => {
  const { resolvedAt } = await house.db.case.findUniqueOrThrow({ where: { id: old.caseId } })
  await house.db.figureKept.deleteMany()
  await house.db.$transaction(async (tx) => {
    await tx.case.update({
      where: { id: old.caseId },
      data: { state: 'resolved', resolvedAt: ago(49) },
    })
    // The embedded database counts after this transaction, PostgreSQL before its end.
    const keeping = keepDays(house)
    await Promise.race([keeping, new Promise((resolve) => setTimeout(resolve, 1000))])
  })
  expect((await figuresOf()).clocks.resolution.cases).toBe(1)
  await house.db.case.update({ where: { id: old.caseId }, data: { state: 'queued', resolvedAt } })
  expect((await figuresOf()).clocks.resolution.cases).toBe(0)
  await house.db.case.update({ where: { id: old.caseId }, data: { queueId } })
  expect(reportsBy(await figuresOf(cedar), 'queue')).toMatchObject({ [queueId]: 2 })
})

test('a table leaves as CSV in which no name is a formula, all of them as JSON, and both are written down', async () => {
  const read = readPeriod({ days: 7 }, now)
  if (!read.ok) throw new Error(read.reason)
  const wanted = { filter: { kind: 'investment' as const }, period: read.period }
  const csv = await exportFigures(house, cedar, { ...wanted, table: 'by_queue' })
  expect(csv.name).toBe('figures-by-queue-2026-11-12-2026-11-18.csv')
  const [head, ...rows] = parseCsv(csv.text)
  expect(head?.slice(0, 3)).toEqual(['queue', 'name', 'reports'])
  expect(rows.find(([id]) => id === queueId)?.[1]).toBe("'=Mekong")
  const json = await exportFigures(house, cedar, { ...wanted, table: 'all' })
  expect(JSON.parse(json.text)).toMatchObject({
    period: { from: '2026-11-12', to: '2026-11-18' },
    filter: { kind: 'investment' },
    tables: { times: [{ clock: 'first_look' }, {}, {}, { clock: 'action' }] },
  })
  const events = await house.db.auditEvent.findMany({ where: { action: 'figures.exported' } })
  expect(events.map(({ actor, details }) => ({ actor, details }))).toEqual(
    ['by_queue', 'all'].map((table) => ({
      actor: `person:${cedar.id}`,
      details: { table, from: '2026-11-12', to: '2026-11-18', kind: 'investment' },
    })),
  )
})
