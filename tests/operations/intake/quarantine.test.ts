import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readQueueFilter } from '#core/case/queue-filter.ts'
import type { TipAnswers } from '#core/tip/journey/catalogue.ts'
import { fileDraft } from '#operations/draft/file-draft.server.ts'
import { readReceipt } from '#operations/draft/read-receipt.server.ts'
import { startDraft } from '#operations/draft/start-draft.server.ts'
import type { Intake } from '#operations/filing/judge-filing.server.ts'
import { claimCase } from '#operations/triage/claim-case.server.ts'
import { claimNextCase } from '#operations/triage/claim-next-case.server.ts'
import { liftQuarantine } from '#operations/triage/lift-quarantine.server.ts'
import { listQueue } from '#operations/triage/list-queue.server.ts'
import { lastEvent } from '#tests/support/audit.ts'
import { draftContent } from '#tests/support/factories/drafts.ts'
import { aColleague, type Colleague } from '#tests/support/factories/staff.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

let house: TestHouse
let heron: Colleague
beforeAll(async () => {
  house = await openTestHouse()
  house.setNow(new Date('2026-11-19T10:00:00Z'))
  heron = await aColleague(house, 'Heron 4')
})
afterAll(() => house.close())

const second = 1000
const honest: Intake = { source: 'a home', trapFilled: false, hadForm: true, worked: false }

/** Files as a browser would: begins, takes its time, sends. Answers the case. */
async function files(answers: TipAnswers, intake: Partial<Intake> = {}, seconds = 60) {
  const token = await startDraft(house, draftContent(answers))
  house.advance(seconds * second)
  const filed = await fileDraft(house, token, { ...honest, ...intake })
  const receipt = await readReceipt(house, token)
  if (!filed.ok || !receipt) throw new Error('Nobody is turned away')
  const [row] = await house.db.case.findMany({ orderBy: { number: 'desc' }, take: 1 })
  if (!row) throw new Error('No case')
  return row
}

async function numbersIn(view: string) {
  const read = readQueueFilter(new URLSearchParams(view))
  const queue = read.ok ? await listQueue(house, heron, read.filter) : null
  return queue?.of === 'queue' ? queue.rows.map(({ number }) => number) : []
}

const wallets = { identifier_kinds: ['email'], emails: ['boss@flood.example'] } as const
const occurrences = async () =>
  (await house.db.indicator.findFirst({ where: { value: 'boss@flood.example' } }))?.occurrences

describe('a tip that was filed as junk is filed', () => {
  test('has its receipt, waits outside the queue, counts for nothing and is let in by a person', async () => {
    const held = await files({ story: 'Held.', ...wallets }, { trapFilled: true })
    expect(held).toMatchObject({ quarantined: true, quarantineReasons: ['trap_filled'] })
    expect(await occurrences()).toBe(0)
    expect(await numbersIn('')).not.toContain(Number(held.number))
    expect(await numbersIn('view=quarantine')).toEqual([Number(held.number)])
    expect(await claimNextCase(house, heron)).toEqual({ ok: false, reason: 'nothing_waits' })

    expect(await liftQuarantine(house, heron, [Number(held.number), 999_999])).toBe(1)
    expect(await liftQuarantine(house, heron, [Number(held.number)])).toBe(0)
    expect(await occurrences()).toBe(1)
    expect(await numbersIn('')).toContain(Number(held.number))
    expect(await lastEvent(house, `case:${held.id}`)).toMatchObject({
      action: 'case.quarantine_lifted',
      details: { reasons: ['trap_filled'] },
    })
  })

  test('is let in by whoever takes it', async () => {
    const held = await files({ story: 'Taken.', ...wallets }, { hadForm: false })
    const before = (await occurrences()) ?? 0
    expect((await claimCase(house, heron, Number(held.number))).ok).toBe(true)
    const taken = await house.db.case.findUniqueOrThrow({ where: { id: held.id } })
    expect(taken).toMatchObject({ quarantined: false, state: 'in_triage' })
    expect(await occurrences()).toBe(before + 1)
  })

  test('is seen all the same where someone is in danger, after those that nothing speaks against', async () => {
    const held = await files({ danger_now: 'yes', story: 'Danger.' }, { trapFilled: true })
    const plain = await files({ danger_now: 'yes', story: 'Danger too.' }, { source: 'another' })
    expect((await numbersIn('')).slice(0, 2)).toEqual([Number(plain.number), Number(held.number)])
  })

  test('the same long words are held from their third time in an hour on', async () => {
    const story = 'Win big with our tokens, guaranteed, join the channel now.'
    const cases = []
    for (const source of ['one', 'two', 'three'])
      cases.push(await files({ story }, { source: `words ${source}` }, 5))
    expect(cases.map(({ quarantined }) => quarantined)).toEqual([false, false, true])
  })
})

test('in a flood honest people pass, most of the flood is held, and nobody is turned away', async () => {
  house.advance(3_600 * second)
  const before = await house.db.case.count()
  const networks = 24
  const junk = 5 * networks
  let people = 0
  for (let at = 0; at < junk; at++) {
    const story = `Junk number ${at} with words of its own, so that only its network tells.`
    await files({ story }, { source: `bot ${at % networks}` }, 3)
    if (at % 6 !== 0) continue
    const one = await files({ story: `Honest story ${at}.` }, { source: `person ${at}` }, 3)
    expect([at, one.quarantined]).toEqual([at, false])
    people++
  }
  expect(await house.db.case.count()).toBe(before + junk + people)
  expect(await house.db.case.count({ where: { quarantined: true } })).toBeGreaterThan(junk / 2)
})
