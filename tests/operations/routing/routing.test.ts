import { afterAll, beforeAll, expect, test } from 'vitest'
import { readQueueFilter } from '#core/case/queue-filter.ts'
import type { Condition } from '#core/routing/condition.ts'
import type { QueueContent } from '#core/routing/queue.ts'
import type { RuleMode } from '#core/routing/route.ts'
import { appendAudit } from '#infra/audit/append.server.ts'
import { sayDanger } from '#operations/reporter/say-danger.server.ts'
import { seeMisses } from '#operations/routing/misses/see-misses.server.ts'
import { makeDefault } from '#operations/routing/queues/make-default.server.ts'
import { saveQueue } from '#operations/routing/queues/save-queue.server.ts'
import { listRules } from '#operations/routing/rules/list-rules.server.ts'
import { moveRule } from '#operations/routing/rules/move-rule.server.ts'
import { readRoutingRule } from '#operations/routing/rules/read-rule.server.ts'
import { saveRule } from '#operations/routing/rules/save-rule.server.ts'
import { dryRun } from '#operations/routing/trying/dry-run.server.ts'
import { changeUrgency } from '#operations/triage/change-urgency.server.ts'
import { claimCase } from '#operations/triage/claim-case.server.ts'
import { listQueue } from '#operations/triage/list-queue.server.ts'
import { moveCase } from '#operations/triage/move-case.server.ts'
import { readCase } from '#operations/triage/read-case.server.ts'
import { tellOfGaps } from '#operations/watch/tell-of-gaps.server.ts'
import { aColleague, type Colleague } from '#tests/support/factories/staff.ts'
import { fileATip } from '#tests/support/factories/tips.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

const general = '00000000-0000-7000-8000-000000000001'

let house: TestHouse
let cedar: Colleague
let heron: Colleague
let plover: Colleague
beforeAll(async () => {
  house = await openTestHouse()
  house.setNow(new Date('2026-11-18T10:00:00Z'))
  cedar = await aColleague(house, 'Cedar 1', ['supervisor'])
  heron = await aColleague(house, 'Heron 4')
  plover = await aColleague(house, 'Plover 2')
})
afterAll(() => house.close())

const plain: QueueContent = {
  name: '',
  description: '',
  access: 'all',
  members: [],
  calendar: null,
  targets: null,
}

async function aQueue(name: string, change: Partial<QueueContent> = {}): Promise<string> {
  const saved = await saveQueue(house, cedar, { of: null, content: { ...plain, name, ...change } })
  if (!saved.ok) throw new Error(saved.reason)
  return saved.id
}

async function aRule(queueId: string, condition: Condition, mode: RuleMode = 'live') {
  const content = { name: 'A rule', queueId, mode, condition }
  const saved = await saveRule(house, cedar, { of: null, content })
  if (!saved.ok) throw new Error(saved.reason)
  return saved.id
}

async function turn(id: string, mode: RuleMode): Promise<void> {
  const { name, queueId, condition, version } = await house.db.routingRule.findUniqueOrThrow({
    where: { id },
  })
  const content = { name, queueId, mode, condition: condition as Condition }
  const saved = await saveRule(house, cedar, { of: { id, version }, content })
  if (!saved.ok) throw new Error(saved.reason)
}

const caseOf = (id: string) => house.db.case.findUniqueOrThrow({ where: { id } })
const fromCambodia: Condition = { on: 'country', is: ['KH'] }
const toCambodia = { current_country: 'KH' } as const

test('a rule tried in shadow places nothing; live it does, and says why', async () => {
  const mekong = await aQueue('Mekong')
  const before = await fileATip(house, toCambodia)
  expect(await caseOf(before.caseId)).toMatchObject({ queueId: general, placedBy: 'default' })
  expect(await house.db.routingMiss.count()).toBe(0)

  const content = { name: 'Held there', queueId: mekong, mode: 'shadow', condition: fromCambodia }
  const tried = { ruleId: null, content: { ...content, mode: 'shadow' as const }, days: 7 as const }
  expect(await dryRun(house, cedar, tried)).toMatchObject({
    looked: 1,
    caught: 1,
    elsewhere: 1,
    from: [{ queue: 'General', count: 1 }],
    samples: [{ number: before.number, queue: 'General', why: [{ on: 'country', found: ['KH'] }] }],
  })

  const rule = await aRule(mekong, fromCambodia, 'shadow')
  const shadowed = await fileATip(house, toCambodia)
  expect(await caseOf(shadowed.caseId)).toMatchObject({ queueId: general })
  expect(await house.db.routingHit.findMany()).toMatchObject([
    { caseId: shadowed.caseId, shadow: true, queueId: mekong, ruleVersion: 1 },
  ])

  await turn(rule, 'live')
  const placed = await fileATip(house, toCambodia)
  expect(await caseOf(placed.caseId)).toMatchObject({ queueId: mekong, placedBy: 'rule' })
  const view = await readCase(house, heron, placed.number)
  expect(view?.placement).toMatchObject({
    queue: { name: 'Mekong' },
    by: 'rule',
    rule: { name: 'A rule', version: 2, why: [{ on: 'country', holds: true, found: ['KH'] }] },
  })
  const [listed] = await listRules(house, cedar)
  expect(listed).toMatchObject({ mode: 'live', caught: 1, changedBy: 'Cedar 1' })
  await turn(rule, 'off')
})

test('the first live rule wins, and moving a rule changes which is first', async () => {
  const north = await aQueue('North')
  const south = await aQueue('South')
  const first = await aRule(north, { on: 'kind', is: ['investment'] })
  const second = await aRule(south, { on: 'score', least: -100 })
  expect(await caseOf((await fileATip(house)).caseId)).toMatchObject({ queueId: north })
  expect(await moveRule(house, cedar, { id: second, version: 1, to: 'up' })).toEqual({ ok: true })
  expect(await caseOf((await fileATip(house)).caseId)).toMatchObject({ queueId: south })
  expect(await moveRule(house, cedar, { id: second, version: 1, to: 'up' })).toEqual({
    ok: false,
    reason: 'version_changed',
  })
  const view = await readRoutingRule(house, second)
  expect(view?.versions.map(({ change, by }) => [change, by])).toEqual([
    ['moved', 'Cedar 1'],
    ['made', 'Cedar 1'],
  ])
  await turn(first, 'off')
  await turn(second, 'off')
})

test('what no live rule matches waits in the default queue, and supervisors are told once', async () => {
  const rule = await aRule(await aQueue('Loans'), { on: 'kind', is: ['other_scam'] })
  for (let at = 0; at < 3; at++) await fileATip(house)
  expect(await house.db.routingMiss.count()).toBe(3)
  expect(await tellOfGaps(house)).toBe(3)
  await fileATip(house)
  house.advance(60_000)
  expect(await tellOfGaps(house)).toBe(0)
  house.advance(60 * 60_000)
  expect(await tellOfGaps(house)).toBe(1)
  expect(await seeMisses(house, cedar, house.now())).toBe(4)
  expect(await house.db.routingMiss.count()).toBe(0)
  await turn(rule, 'off')
})

test('danger said later places a waiting case anew; a person’s own move stands', async () => {
  const urgent = await aQueue('Urgent')
  const own = await aQueue('By hand')
  const rule = await aRule(urgent, { on: 'urgency', is: ['imminent'] })
  const waiting = await fileATip(house)
  const moved = await fileATip(house)
  const held = await fileATip(house)
  const move = { number: moved.number, version: 0, queueId: own, reason: '' }
  expect(await moveCase(house, heron, move)).toEqual({ ok: false, reason: 'reason_missing' })
  expect(await moveCase(house, heron, { ...move, reason: 'Same ring' })).toEqual({
    ok: true,
    hidden: false,
  })
  await claimCase(house, heron, held.number)
  for (const { tipId } of [waiting, moved, held])
    await house.db.$transaction(async (tx) =>
      appendAudit(tx, house.now(), await sayDanger(tx, house, tipId)),
    )
  expect(await caseOf(waiting.caseId)).toMatchObject({ queueId: urgent, placedBy: 'rule' })
  expect(await caseOf(moved.caseId)).toMatchObject({ queueId: own, placedBy: 'person' })
  expect(await caseOf(held.caseId)).toMatchObject({ queueId: general })
  const events = await house.db.auditEvent.findMany({
    where: { action: { in: ['case.routed', 'case.moved'] }, subject: { startsWith: 'case:' } },
    orderBy: { seq: 'asc' },
  })
  expect(events.map(({ action, subject }) => [action, subject])).toEqual([
    ['case.moved', `case:${moved.caseId}`],
    ['case.routed', `case:${waiting.caseId}`],
  ])
  await turn(rule, 'off')
})

test('who does not work a queue sees none of its cases, but those of people in danger', async () => {
  const quiet = await aQueue('Quiet', { access: 'named', members: [heron.id] })
  const rule = await aRule(quiet, { on: 'country', is: ['LA'] })
  const { number, caseId } = await fileATip(house, { current_country: 'LA', story: 'Quokka' })
  const seenBy = async (who: Colleague, query = `queue=${quiet}`) => {
    const read = readQueueFilter(new URLSearchParams(query))
    const result = read.ok ? await listQueue(house, who, read.filter) : null
    return result?.of === 'queue' ? result.rows.map((row) => row.number) : result
  }
  expect(await seenBy(heron)).toEqual([number])
  expect(await seenBy(heron, 'q=quokka')).toEqual([number])
  expect(await seenBy(plover)).toEqual([])
  expect(await seenBy(plover, '')).not.toContain(number)
  expect(await seenBy(plover, 'q=quokka')).toEqual([])
  expect(await readCase(house, plover, number)).toBeNull()
  expect(await readCase(house, cedar, number)).toBeNull()
  expect(await claimCase(house, plover, number)).toMatchObject({ reason: 'case_unknown' })

  const urgent = { number, version: 0, to: 'imminent', reason: '' } as const
  expect(await changeUrgency(house, heron, urgent)).toMatchObject({ ok: true })
  expect(await readCase(house, plover, number)).toMatchObject({ number })
  await house.db.case.update({ where: { id: caseId }, data: { urgency: 'normal' } })
  // Where all who worked it have left, supervisors do.
  await house.db.person.update({ where: { id: heron.id }, data: { status: 'disabled' } })
  expect(await readCase(house, cedar, number)).toMatchObject({ number })
  expect(await readCase(house, plover, number)).toBeNull()
  await house.db.person.update({ where: { id: heron.id }, data: { status: 'active' } })
  await turn(rule, 'off')
})

test('a queue’s own hours and targets set its clocks, also when a case moves there', async () => {
  const night = await aQueue('Night', {
    calendar: {
      timeZone: 'UTC',
      week: { mon: [], tue: [], wed: [['20:00', '24:00']], thu: [], fri: [], sat: [], sun: [] },
      holidays: [],
    },
    targets: { normal: { first_response: 2 } },
  })
  house.setNow(new Date('2026-11-18T10:00:00Z'))
  const moved = await fileATip(house)
  await moveCase(house, heron, { number: moved.number, version: 0, queueId: night, reason: 'Ours' })
  const rule = await aRule(night, { on: 'kind', is: ['investment'] })
  const filed = await fileATip(house)
  for (const { caseId } of [moved, filed])
    expect((await caseOf(caseId)).dueAt).toEqual(new Date('2026-11-18T22:00:00Z'))
  await turn(rule, 'off')
})

test('a queue is refused that nobody could work, and the default one is everybody’s', async () => {
  const made = (content: Partial<QueueContent>) =>
    saveQueue(house, cedar, { of: null, content: { ...plain, ...content } })
  expect(await made({ name: 'night' })).toEqual({ ok: false, reason: 'name_taken' })
  expect(await made({ name: 'Nobody', access: 'named' })).toEqual({
    ok: false,
    reason: 'members_missing',
  })
  const closed = await aQueue('Closed', { access: 'named', members: [heron.id] })
  expect(await makeDefault(house, cedar, closed)).toEqual({
    ok: false,
    reason: 'default_is_for_all',
  })
  const open = await aQueue('Open house')
  expect(await makeDefault(house, cedar, open)).toEqual({ ok: true })
  expect(await house.db.queue.findMany({ where: { isDefault: true } })).toMatchObject([
    { id: open },
  ])
  expect(await caseOf((await fileATip(house)).caseId)).toMatchObject({ queueId: open })
  const { version } = await house.db.queue.findUniqueOrThrow({ where: { id: open } })
  const named = { ...plain, name: 'Open house', access: 'named', members: [heron.id] } as const
  expect(
    await saveQueue(house, cedar, {
      of: { id: open, version },
      content: { ...named, members: [...named.members] },
    }),
  ).toEqual({ ok: false, reason: 'default_is_for_all' })
})
