import { afterAll, beforeAll, expect, test } from 'vitest'
import { readQueueFilter } from '#core/case/queue-filter.ts'
import { readWatch } from '#infra/http/desk-watch.server.ts'
import { readSight } from '#infra/sight/read-sight.server.ts'
import { listAudit } from '#operations/audit/list-audit.server.ts'
import { draftPattern } from '#operations/pattern/draft-pattern.server.ts'
import { claimCase } from '#operations/triage/claim-case.server.ts'
import { claimNextCase } from '#operations/triage/claim-next-case.server.ts'
import { liftRecusal } from '#operations/triage/claims/lift-recusal.server.ts'
import { listRecusals } from '#operations/triage/claims/list-recusals.server.ts'
import { recuse } from '#operations/triage/claims/recuse.server.ts'
import { listQueue } from '#operations/triage/list-queue.server.ts'
import { mergeCases } from '#operations/triage/merge-cases.server.ts'
import { readCase } from '#operations/triage/read-case.server.ts'
import { readGraph } from '#operations/triage/read-graph.server.ts'
import { unmergeCase } from '#operations/triage/unmerge-case.server.ts'
import { soundAlarms } from '#operations/watch/sound-alarms.server.ts'
import { aColleague, type Colleague } from '#tests/support/factories/staff.ts'
import { type FiledTip, fileATip } from '#tests/support/factories/tips.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

const site = { websites: ['https://quick-coin-profit.example/join'] }
let house: TestHouse
let heron: Colleague
let tern: Colleague
let cedar: Colleague
let hidden: FiledTip
let open: FiledTip
beforeAll(async () => {
  house = await openTestHouse()
  house.setNow(new Date('2026-11-23T09:00:00Z'))
  heron = await aColleague(house, 'Heron 4')
  tern = await aColleague(house, 'Tern 2')
  cedar = await aColleague(house, 'Cedar 1', ['supervisor'])
  hidden = await fileATip(house, { ...site, danger_now: 'yes' })
  open = await fileATip(house, site)
  await claimCase(house, heron, hidden.number)
})
afterAll(() => house.close())

const queueOf = async (who: Colleague, query: string) => {
  const read = readQueueFilter(new URLSearchParams(query))
  if (!read.ok) throw new Error(`No filter: ${query}`)
  return listQueue(house, who, read.filter)
}

test('recusing oneself ends the claim, and a second time changes nothing', async () => {
  const own = { number: hidden.number, personId: heron.id, reason: 'knows_person' as const }
  expect(await recuse(house, heron, { ...own, personId: tern.id })).toEqual({
    ok: false,
    reason: 'not_permitted',
  })
  expect(await recuse(house, heron, own)).toEqual({ ok: true })
  expect(await house.db.case.findUniqueOrThrow({ where: { id: hidden.caseId } })).toMatchObject({
    state: 'queued',
    leaseHolderId: null,
  })
  expect(await recuse(house, heron, own)).toEqual({ ok: false, reason: 'case_unknown' })
})

test('the case is in no list, count, search, link, graph, alarm or next case of theirs', async () => {
  const queue = await queueOf(heron, '')
  expect(queue).toMatchObject({ rows: [{ number: open.number }], counts: { imminent: 0 } })
  expect(await queueOf(tern, '')).toMatchObject({ counts: { imminent: 1 } })
  expect(await queueOf(heron, `q=case ${hidden.number}`)).not.toMatchObject({ of: 'case' })
  expect(await queueOf(heron, 'q=quick-coin-profit.example')).toMatchObject({
    rows: [{ number: open.number }],
  })
  expect((await readWatch(house, heron))?.alarms).toEqual([])
  expect((await readWatch(house, tern))?.alarms).toEqual([hidden.number])

  const theirs = await readCase(house, heron, open.number)
  expect(theirs?.suggested).toEqual([])
  expect(theirs?.indicators.map(({ occurrences, here }) => occurrences - here)).not.toContain(1)
  const others = await readCase(house, tern, open.number)
  expect(others?.suggested.map(({ other }) => other.number)).toEqual([hidden.number])
  expect(await readGraph(house, heron, open.number, [hidden.number], new Set())).toMatchObject({
    seen: [{ number: open.number }],
    others: [],
    hidden: 0,
  })
  expect(await readCase(house, heron, hidden.number)).toBeNull()
  expect(await readGraph(house, heron, hidden.number, [], new Set())).toBeNull()
  expect(await claimNextCase(house, heron)).toEqual({ ok: true, number: open.number })
})

test('whoever acts on it is told that there is no such case', async () => {
  expect(await claimCase(house, heron, hidden.number)).toEqual({
    ok: false,
    reason: 'case_unknown',
  })
  const seen = await readCase(house, heron, open.number)
  const merge = { from: [open.number], into: hidden.number }
  expect(
    await mergeCases(house, heron, {
      ...merge,
      seen: { number: open.number, version: seen?.version ?? -1 },
    }),
  ).toMatchObject({ ok: false, reason: 'case_unknown' })
  expect(await draftPattern(house, heron, { cases: [hidden.number], title: 'x' })).toMatchObject({
    ok: false,
    reason: 'case_unknown',
  })
})

test('an alarm wakes others than whoever is recused', async () => {
  const mailed: string[] = []
  house.mailer = {
    send: async ({ to }) => {
      mailed.push(to)
      return { ok: true }
    },
  }
  expect(await soundAlarms(house)).toBe(1)
  const { email } = await house.db.person.findUniqueOrThrow({ where: { id: heron.id } })
  expect(mailed).toHaveLength(2)
  expect(mailed).not.toContain(email)
})

test('a merge hides what it joins to the case, and the tips keep it hidden after an undoing', async () => {
  await claimCase(house, tern, hidden.number)
  const third = await fileATip(house)
  await claimCase(house, tern, third.number)
  const version = async (number: number) => (await readCase(house, tern, number))?.version ?? -1
  const merged = await mergeCases(house, tern, {
    from: [hidden.number],
    into: third.number,
    seen: { number: third.number, version: await version(third.number) },
  })
  expect(merged).toMatchObject({ ok: true })
  expect([...(await readSight(house.db, heron.id)).hiddenCaseIds].sort()).toEqual(
    [hidden.caseId, third.caseId].sort(),
  )
  expect(await readCase(house, heron, third.number)).toBeNull()
  await unmergeCase(house, tern, { number: hidden.number, version: await version(hidden.number) })
  expect(await readCase(house, heron, third.number)).not.toBeNull()
  expect(await readCase(house, heron, hidden.number)).toBeNull()
})

test('a supervisor recuses others, reads the list and lifts, but nothing about themselves', async () => {
  expect((await listRecusals(house, cedar)).map(({ callSign }) => callSign)).toEqual(['Heron 4'])
  const about = { about: `case:${hidden.caseId}` }
  expect((await listAudit(house, cedar, about)).events.length).toBeGreaterThan(0)
  const own = { number: hidden.number, personId: cedar.id, reason: 'other' as const }
  expect(await recuse(house, cedar, own)).toEqual({ ok: true })

  expect(await listRecusals(house, cedar)).toEqual([])
  expect((await listAudit(house, cedar, about)).events).toEqual([])
  const all = JSON.stringify((await listAudit(house, cedar, {})).events)
  expect(all).not.toContain(hidden.caseId)
  expect(all).not.toContain(hidden.tipId)
  const lift = { number: hidden.number, personId: cedar.id }
  expect(await liftRecusal(house, cedar, lift)).toEqual({ ok: false, reason: 'case_unknown' })
  expect(await liftRecusal(house, tern, lift)).toEqual({ ok: false, reason: 'not_permitted' })

  const second = await aColleague(house, 'Cedar 2', ['supervisor'])
  expect(await liftRecusal(house, second, { ...lift, personId: heron.id })).toEqual({ ok: true })
  expect(await readCase(house, heron, hidden.number)).not.toBeNull()
})
