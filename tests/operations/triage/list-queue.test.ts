import { afterAll, beforeAll, expect, test } from 'vitest'
import { seesAll } from '#core/access/sight.ts'
import { formatCaseNumber } from '#core/case/number.ts'
import { readQueueFilter } from '#core/case/queue-filter.ts'
import { queueViews } from '#core/case/queue-views.ts'
import { formatReference } from '#core/tip/reference.ts'
import { changeUrgency } from '#operations/triage/change-urgency.server.ts'
import { claimCase } from '#operations/triage/claim-case.server.ts'
import { listQueue } from '#operations/triage/list-queue.server.ts'
import { countByUrgency } from '#operations/triage/queue/count-by-urgency.server.ts'
import { aColleague, type Colleague } from '#tests/support/factories/staff.ts'
import { type FiledTip, fileATip } from '#tests/support/factories/tips.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

let house: TestHouse
let heron: Colleague
const filed: FiledTip[] = []
beforeAll(async () => {
  house = await openTestHouse()
  heron = await aColleague(house, 'Heron 4')
  for (let at = 0; at < 60; at++) {
    house.setNow(new Date(Date.UTC(2026, 10, 1 + Math.floor(at / 4))))
    filed.push(
      await fileATip(house, {
        danger_now: at % 20 === 0 ? 'yes' : 'no',
        kind: at % 2 === 0 ? 'job_offer' : 'investment',
        ...(at % 3 === 0 && { current_country: 'KH' }),
        ...(at === 7 && {
          wallets: [{ address: '0x52908400098527886E0F7030069857D2E4169EE7', chain: 'eth' }],
        }),
      }),
    )
  }
  house.setNow(new Date('2026-11-20T10:00:00Z'))
})
afterAll(() => house.close())

async function list(query: string) {
  const read = readQueueFilter(new URLSearchParams(query))
  if (!read.ok) throw new Error(read.field)
  const result = await listQueue(house, heron, read.filter)
  if (result.of === 'case') throw new Error(`one case: ${result.number}`)
  return result
}

test('the queue pages through every case once, in its order, and back', async () => {
  const first = await list('')
  expect(first.rows).toHaveLength(50)
  expect(first.before).toBeNull()
  const second = await list(`after=${first.after}`)
  expect(second.rows).toHaveLength(10)
  expect(second.after).toBeNull()
  const shown = [...first.rows, ...second.rows].map(({ number }) => number)
  const stored = await house.db.case.findMany({
    orderBy: [{ queueRank: 'desc' }, { openedAt: 'asc' }, { id: 'asc' }],
  })
  expect(shown).toEqual(stored.map(({ number }) => Number(number)))
  const back = await list(`before=${second.before}`)
  expect(back.rows.map(({ number }) => number)).toEqual(first.rows.map(({ number }) => number))
  expect(back.before).toBeNull()
  expect(first.rows[0]).toMatchObject({ urgency: 'imminent' })
  expect(first.rows[0]?.reasons.contributions[0]).toMatchObject({ name: 'danger', points: 100 })
})

test('filters narrow the rows and the counts by urgency', async () => {
  const all = await list('')
  expect(all.counts).toEqual({ imminent: 3, high: 0, normal: 57, low: 0 })
  const narrow = await list('kind=job_offer&country=KH')
  expect(narrow.rows).toHaveLength(10)
  expect(narrow.counts).toEqual({ imminent: 1, high: 0, normal: 9, low: 0 })
  const imminent = await list('urgency=imminent')
  expect(imminent.rows.map(({ urgency }) => urgency)).toEqual(['imminent', 'imminent', 'imminent'])
  expect(imminent.counts.normal).toBe(57)
})

test('sorted by due time it pages through every case once, the soonest first, and back', async () => {
  // One whose clocks stand still comes last.
  const [paused] = await house.db.case.findMany({ take: 1, orderBy: { queueRank: 'desc' } })
  await house.db.case.update({ where: { id: paused?.id }, data: { dueAt: null } })
  const first = await list('sort=due')
  const second = await list(`sort=due&after=${first.after}`)
  expect(second.after).toBeNull()
  const stored = await house.db.case.findMany({
    orderBy: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
  })
  expect(stored.at(-1)?.id).toBe(paused?.id)
  const shown = [...first.rows, ...second.rows].map(({ number }) => number)
  expect(shown).toEqual(stored.map(({ number }) => Number(number)))
  const back = await list(`sort=due&before=${second.before}`)
  expect(back.rows.map(({ number }) => number)).toEqual(first.rows.map(({ number }) => number))
  await house.db.case.update({ where: { id: paused?.id }, data: { dueAt: paused?.dueAt ?? null } })
})

test('what is overdue and what is due soon are found, and counted for the whole queue', async () => {
  const all = await list('due=overdue&country=KH')
  expect(all.due.overdue).toBeGreaterThan(all.rows.length)
  const dueBy = { dueAt: { lte: house.now() } }
  expect(all.due.overdue).toBe(await house.db.case.count({ where: dueBy }))
  expect(all.rows).toHaveLength(await house.db.case.count({ where: { ...dueBy, country: 'KH' } }))
  // Friday, 10:00: working hours reach until 14:00.
  const soon = await fileATip(house)
  await house.db.case.update({
    where: { id: soon.caseId },
    data: { dueAt: new Date('2026-11-20T14:00:00Z') },
  })
  const later = await fileATip(house)
  expect((await list('due=soon')).rows.map(({ number }) => number)).toEqual([soon.number])
  await house.db.case.deleteMany({ where: { id: { in: [soon.caseId, later.caseId] } } })
})

test('a claimed case is in “mine” and shows who holds it', async () => {
  const [tip] = filed
  await claimCase(house, heron, tip?.number ?? 0)
  const mine = await list('view=mine')
  expect(mine.rows).toMatchObject([{ number: tip?.number, holder: 'Heron 4', state: 'in_triage' }])
  expect(mine.mine).toBe(1)
  house.advance(20 * 60_000)
  expect((await list('view=mine')).rows[0]?.holder).toBeNull()
})

test('a case is found by its number, a tip’s reference and an identifier in any spelling', async () => {
  const tip = filed[7]
  const number = tip?.number ?? 0
  const find = (q: string) => listQueue(house, heron, { q })
  expect(await find(formatCaseNumber(number))).toEqual({ of: 'case', number })
  const row = await house.db.tip.findUniqueOrThrow({ where: { id: tip?.tipId } })
  expect(await find(formatReference(row.number))).toEqual({ of: 'case', number })
  for (const spelling of [
    '0x52908400098527886e0f7030069857d2e4169ee7',
    'eth:0x52908400098527886E0F7030069857D2E4169EE7',
  ]) {
    const found = await find(spelling)
    expect(found.of === 'queue' && found.rows.map((one) => one.number)).toEqual([number])
  }
  const nothing = await find('nobody-knows.example')
  expect(nothing.of === 'queue' && nothing.rows).toEqual([])
})

test('an asked-for lowering shows in the queue until somebody decides', async () => {
  const imminent = (await list('urgency=imminent&view=mine')).rows[0]
  const row = await house.db.case.findUniqueOrThrow({ where: { id: imminent?.id } })
  await changeUrgency(house, heron, {
    number: Number(row.number),
    version: row.version,
    to: 'normal',
    reason: 'They are home.',
  })
  expect((await list('view=mine')).rows[0]?.loweringAsked).toBe(true)
})

test('counts stop at a cap, over all states together', async () => {
  const wanted = {
    filter: {},
    states: queueViews.all.states,
    holderId: null,
    quarantine: 'too' as const,
    due: null,
    sight: seesAll,
  }
  const whole = await countByUrgency(house.db, wanted)
  const [held, waiting] = await Promise.all(
    (['in_triage', 'queued'] as const).map((state) =>
      house.db.case.count({ where: { state, urgency: 'imminent' } }),
    ),
  )
  expect([held, waiting, whole.imminent]).toEqual([1, 2, 3])
  const counts = { imminent: 2, high: 0, normal: 2, low: 0 }
  expect(await countByUrgency(house.db, wanted, 2)).toEqual(counts)
})
