import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Impact, Verdict } from '#core/case/states.ts'
import { listAudit } from '#operations/audit/list-audit.server.ts'
import { passStop } from '#operations/care/pass-stop.server.ts'
import { readMyDay } from '#operations/care/read-my-day.server.ts'
import { readTeamCare } from '#operations/care/read-team-care.server.ts'
import { setOwnBudget, setTeamBudget } from '#operations/care/set-budget.server.ts'
import { skipCase } from '#operations/care/skip-case.server.ts'
import { endBreak, takeBreak } from '#operations/care/take-break.server.ts'
import { answerLook } from '#operations/quality/answer-look.server.ts'
import { listLooks } from '#operations/quality/list-looks.server.ts'
import { makeGolden } from '#operations/quality/make-golden.server.ts'
import { openLookWords } from '#operations/quality/open-look-words.server.ts'
import {
  answerPractice,
  listPractice,
  readGoldenFigures,
  readPractice,
} from '#operations/quality/practise.server.ts'
import { readAgreement, readOwnAgreement } from '#operations/quality/read-agreement.server.ts'
import { readLook } from '#operations/quality/read-look.server.ts'
import { setShare } from '#operations/quality/set-share.server.ts'
import { settleLook } from '#operations/quality/settle-look.server.ts'
import { leaveLook, takeLook } from '#operations/quality/take-look.server.ts'
import { changeCaseState } from '#operations/triage/change-case-state.server.ts'
import { claimCase } from '#operations/triage/claim-case.server.ts'
import { claimNextCase } from '#operations/triage/claim-next-case.server.ts'
import { offerCase } from '#operations/triage/claims/offer-case.server.ts'
import { recuse } from '#operations/triage/claims/recuse.server.ts'
import { listQueue } from '#operations/triage/list-queue.server.ts'
import { openMessages } from '#operations/triage/open-messages.server.ts'
import { openNotes } from '#operations/triage/open-notes.server.ts'
import { openStory } from '#operations/triage/open-story.server.ts'
import { peopleToWake } from '#operations/watch/people.server.ts'
import { setDuty } from '#operations/watch/set-duty.server.ts'
import { eventsOf, lastEvent } from '#tests/support/audit.ts'
import { aColleague, type Colleague } from '#tests/support/factories/staff.ts'
import { fileATip } from '#tests/support/factories/tips.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

let house: TestHouse
let heron: Colleague
let tern: Colleague
let wren: Colleague
let cedar: Colleague
let queueId: string
beforeAll(async () => {
  house = await openTestHouse()
  house.setNow(new Date('2026-11-23T09:00:00Z'))
  heron = await aColleague(house, 'Heron 4')
  tern = await aColleague(house, 'Tern 2')
  wren = await aColleague(house, 'Wren 3')
  cedar = await aColleague(house, 'Cedar 1', ['supervisor'])
  queueId = (await house.db.queue.findFirstOrThrow({ where: { isDefault: true } })).id
})
afterAll(() => house.close())
beforeEach(async () => {
  house.advance(86_400_000)
  await house.db.secondLook.deleteMany()
  await house.db.case.updateMany({
    where: { state: { not: 'resolved' } },
    data: { state: 'merged_into', leaseHolderId: null, leaseUntil: null },
  })
  await setShare(house, cedar, { queueId, share: 0 })
})

const minute = 60_000
const versionOf = async (number: number) =>
  (await house.db.case.findUniqueOrThrow({ where: { number } })).version

async function decide(number: number, by: Colleague, verdict: Verdict, impact: Impact) {
  const version = await versionOf(number)
  const change = { to: 'resolved', verdict, impact } as const
  expect(await changeCaseState(house, by, { number, version, change })).toEqual({ ok: true })
}

/** A case that Heron decided and that was drawn. */
async function aDrawnCase(answers = {}) {
  await setShare(house, cedar, { queueId, share: 100 })
  const tip = await fileATip(house, answers)
  await claimCase(house, heron, tip.number)
  await decide(tip.number, heron, 'confirmed', 'attempted')
  return tip
}

async function taken(by: Colleague): Promise<string> {
  const result = await takeLook(house, by)
  if (!result.ok) throw new Error('Nothing was drawn')
  return result.lookId
}

describe('second looks', () => {
  test('are drawn by the queue’s share, and nothing tells so before somebody has looked', async () => {
    const { caseId, number } = await fileATip(house)
    await claimCase(house, heron, number)
    await decide(number, heron, 'confirmed', 'attempted')
    expect(await house.db.secondLook.count()).toBe(0)

    const drawn = await aDrawnCase()
    expect(await house.db.secondLook.findMany({ select: { caseId: true, share: true } })).toEqual([
      { caseId: drawn.caseId, share: 100 },
    ])
    await taken(tern)
    expect(await eventsOf(house, `case:${drawn.caseId}`)).toEqual(
      await eventsOf(house, `case:${caseId}`),
    )
    expect(await listLooks(house, heron)).toMatchObject({ waiting: [], own: [], differing: [] })
  })

  test('go to a colleague, never to the decider, to the recused, or to two at once', async () => {
    const { number } = await aDrawnCase()
    expect(await takeLook(house, heron)).toEqual({ ok: false, reason: 'nothing_waits' })
    await recuse(house, wren, { number, personId: wren.id, reason: 'knows_person' })
    expect(await takeLook(house, wren)).toEqual({ ok: false, reason: 'nothing_waits' })
    const lookId = await taken(tern)
    expect(await takeLook(house, cedar)).toEqual({ ok: false, reason: 'nothing_waits' })
    expect(await taken(tern)).toBe(lookId)
    await leaveLook(house, tern, lookId)
    expect(await taken(cedar)).toBe(lookId)
  })

  test('show what was told, and nothing that staff made of it', async () => {
    const { number, caseId } = await aDrawnCase({ story: 'Canary sang at dawn.' })
    const lookId = await taken(tern)
    expect(await openStory(house, wren, number)).toEqual({ ok: false, reason: 'lease_missing' })
    expect(await openStory(house, tern, number)).toMatchObject({ ok: true })
    expect(await openNotes(house, tern, number)).toEqual({ ok: false, reason: 'lease_missing' })
    expect(await openMessages(house, tern, number)).toEqual({ ok: false, reason: 'lease_missing' })
    const view = await readLook(house, tern, lookId, true)
    expect(view?.facts?.story).toMatchObject([{ fields: [{ text: 'Canary sang at dawn.' }] }])
    expect(view?.answers).toBeNull()
    expect(JSON.stringify(view)).not.toMatch(/confirmed|attempted|Heron/)
    expect(await readLook(house, heron, lookId, true)).toBeNull()
    const listed = async (who: Colleague) => {
      const queue = await listQueue(house, who, { view: 'resolved' })
      if (queue.of === 'case') throw new Error('A list was asked for')
      return queue.rows.find((row) => row.number === number)?.verdict
    }
    expect([await listed(tern), await listed(wren)]).toEqual([null, 'confirmed'])
    const logged = async (who: Colleague) => {
      const about = `case:${caseId}`
      const { events } = await listAudit(house, who, { about, what: 'case.state_changed' })
      return events.flatMap(({ details }) => details).find(({ key }) => key === 'verdict')?.value
    }
    expect(await logged(tern)).toMatch(/not shown/)
    expect(await logged(wren)).toBe('confirmed')
    expect(await readLook(house, cedar, lookId, true)).toBeNull()
  })

  test('that agree end there; both then see both, and the log tells why it was drawn', async () => {
    const { caseId } = await aDrawnCase()
    const lookId = await taken(tern)
    const answer = { verdict: 'confirmed', impact: 'attempted' } as const
    expect(await answerLook(house, wren, { lookId, answer, why: '' })).toEqual({
      ok: false,
      reason: 'look_taken',
    })
    expect(await answerLook(house, tern, { lookId, answer, why: '' })).toEqual({
      ok: true,
      agrees: true,
    })
    expect(await lastEvent(house, `case:${caseId}`)).toMatchObject({
      action: 'case.looked_again',
      details: { look: lookId, draw: 9_999, share: 100, rule: 1, agrees: true },
    })
    for (const one of [heron, tern])
      expect((await readLook(house, one, lookId, false))?.answers?.first.by).toBe('Heron 4')
    expect(await readLook(house, wren, lookId, false)).toBeNull()
    const refused = { ok: false, reason: 'look_over' }
    expect(await settleLook(house, cedar, { lookId, stands: 'first', why: 'x' })).toEqual(refused)
    expect(await answerLook(house, tern, { lookId, answer, why: '' })).toEqual(refused)
  })

  test('that differ are settled by a third, with words, and the verdict stays as it was', async () => {
    const { number } = await aDrawnCase()
    const lookId = await taken(tern)
    const answer = { verdict: 'insufficient', impact: 'attempted' } as const
    await answerLook(house, tern, { lookId, answer, why: 'Nothing names a company.' })
    expect((await listLooks(house, cedar)).differing.map(({ id }) => id)).toEqual([lookId])
    expect((await listLooks(house, wren)).differing).toEqual([])
    const settle = { lookId, stands: 'second', why: 'Indeed.' } as const
    expect(await settleLook(house, tern, settle)).toEqual({ ok: false, reason: 'not_permitted' })
    expect(await settleLook(house, { ...tern, roles: ['supervisor'] }, { ...settle })).toEqual({
      ok: false,
      reason: 'look_own',
    })
    expect(await settleLook(house, cedar, settle)).toEqual({ ok: true })
    expect(await openLookWords(house, heron, lookId)).toEqual({
      second: 'Nothing names a company.',
      settled: 'Indeed.',
    })
    expect(await openLookWords(house, wren, lookId)).toBeNull()
    expect(await house.db.case.findUnique({ where: { number } })).toMatchObject({
      state: 'resolved',
      verdict: 'confirmed',
    })
    const since = new Date(house.now().getTime() - minute)
    expect(await readAgreement(house, cedar, since)).toMatchObject({
      verdicts: { n: 1, agreed: 0, percent: 0 },
      impacts: { n: 1, agreed: 1 },
      pairs: [{ first: 'confirmed', second: 'insufficient', count: 1 }],
      settled: { first: 0, second: 1 },
    })
    expect((await readOwnAgreement(house, heron, since)).n).toBe(1)
    expect((await readOwnAgreement(house, wren, since)).n).toBe(0)
  })

  test('are void once the case was opened again', async () => {
    const { number } = await aDrawnCase()
    const lookId = await taken(tern)
    const change = { to: 'reopened', reason: 'More came.' } as const
    await changeCaseState(house, heron, { number, version: await versionOf(number), change })
    expect(await readLook(house, tern, lookId, false)).toBeNull()
    expect(await openStory(house, tern, number)).toEqual({ ok: false, reason: 'lease_missing' })
    expect(await takeLook(house, tern)).toEqual({ ok: false, reason: 'nothing_waits' })
    const answer = { verdict: 'confirmed', impact: 'attempted' } as const
    expect(await answerLook(house, tern, { lookId, answer, why: '' })).toEqual({
      ok: false,
      reason: 'look_over',
    })
  })
})

test('a golden case repeats no reporter, tells what it expects only afterwards, and the team no names', async () => {
  const { number } = await fileATip(house, {
    story: 'They took our passports at the gate near the river.',
  })
  const draft = {
    title: 'An offer abroad',
    kind: 'job_offer',
    country: 'TH',
    story: 'Somebody writes that they took our passports at the gate and more.',
    why: 'Papers are taken away.',
    verdict: 'confirmed',
    impact: 'person_at_risk',
    urgency: 'high',
  } as const
  expect(await makeGolden(house, cedar, { number, draft })).toMatchObject({
    reason: 'not_resolved',
  })
  await claimCase(house, heron, number)
  await decide(number, heron, 'confirmed', 'person_at_risk')
  expect(await makeGolden(house, heron, { number, draft })).toMatchObject({
    reason: 'not_permitted',
  })
  expect(await makeGolden(house, cedar, { number, draft })).toMatchObject({
    reason: 'leaks',
    found: [{ field: 'story', words: 'they took our passports at the gate', kind: 'shared_run' }],
  })
  const own = { ...draft, story: 'A guard keeps everybody’s papers.' }
  const made = await makeGolden(house, cedar, { number, draft: own })
  if (!made.ok) throw new Error(made.reason)
  const { goldenId } = made

  expect(await readPractice(house, tern, goldenId)).toMatchObject({ result: null })
  expect(JSON.stringify(await readPractice(house, tern, goldenId))).not.toMatch(/person_at_risk/)
  const right = { verdict: 'confirmed', impact: 'person_at_risk', urgency: 'high' } as const
  await answerPractice(house, tern, { goldenId, answer: { ...right, urgency: 'low' } })
  // The first answer counts.
  await answerPractice(house, tern, { goldenId, answer: right })
  expect(await readPractice(house, tern, goldenId)).toMatchObject({
    result: { given: { urgency: 'low' }, expected: right, right: ['verdict', 'impact'] },
  })
  expect(await listPractice(house, heron)).toMatchObject([{ own: null }])
  await answerPractice(house, heron, { goldenId, answer: right })
  expect(await readGoldenFigures(house)).toMatchObject([{ n: 2, percent: null }])
  await answerPractice(house, wren, { goldenId, answer: right })
  expect(await readGoldenFigures(house)).toMatchObject([{ n: 3, percent: 67 }])
})

describe('the day’s budget', () => {
  test('stops at its limit until a reason is given, and never where somebody is in danger', async () => {
    await setTeamBudget(house, cedar, { picture: 40, story: 2 })
    const tips = [await fileATip(house), await fileATip(house), await fileATip(house)]
    const danger = await fileATip(house, { danger_now: 'yes' })
    for (const { number } of [...tips, danger]) await claimCase(house, heron, number)
    const [first, second, third] = tips.map(({ number }) => number)
    for (const number of [first, first, second])
      expect(await openStory(house, heron, number ?? 0)).toMatchObject({ ok: true })
    expect((await readMyDay(house, heron)).used).toEqual({ picture: 0, story: 2 })
    expect(await openStory(house, heron, third ?? 0)).toEqual({ ok: false, reason: 'day_full' })
    expect(await openStory(house, heron, danger.number)).toMatchObject({ ok: true })
    await passStop(house, heron, { of: 'story', reason: 'nearly_done' })
    expect(await openStory(house, heron, third ?? 0)).toMatchObject({ ok: true })
    expect((await readTeamCare(house, cedar)).passed).toEqual([
      { of: 'story', reason: 'nearly_done', count: 1 },
    ])
    house.advance(86_400_000)
    expect((await readMyDay(house, heron)).used).toEqual({ picture: 0, story: 0 })
  })

  test('is lowered by a person for themselves, never raised', async () => {
    await setTeamBudget(house, cedar, { picture: 40, story: 20 })
    await setOwnBudget(house, tern, { picture: 5, story: 100 })
    expect((await readMyDay(house, tern)).budget).toEqual({ picture: 5, story: 20 })
    expect((await readMyDay(house, wren)).budget).toEqual({ picture: 40, story: 20 })
  })
})

describe('a break', () => {
  test('keeps what somebody has in hand until after it, and offers nothing new', async () => {
    const { number } = await fileATip(house)
    const other = await fileATip(house)
    await claimCase(house, heron, number)
    await claimCase(house, tern, other.number)
    expect(await takeBreak(house, heron, { minutes: 30, giveBack: false })).toEqual({
      givenBack: 0,
    })
    const offer = { number: other.number, to: heron.id, text: '' }
    expect(await offerCase(house, tern, offer)).toEqual({ ok: false, reason: 'colleague_away' })
    house.advance(31 * minute)
    expect(await claimCase(house, tern, number)).toEqual({ ok: false, reason: 'lease_taken' })
    expect(await offerCase(house, tern, offer)).toEqual({ ok: true })
  })

  test('gives everything back where its owner says so', async () => {
    const { number } = await fileATip(house)
    await claimCase(house, heron, number)
    expect(await takeBreak(house, heron, { minutes: 5, giveBack: true })).toEqual({ givenBack: 1 })
    expect(await claimCase(house, tern, number)).toEqual({ ok: true, renewed: false })
  })

  test('lets others be woken first, and nobody’s danger wait for it', async () => {
    const { caseId } = await fileATip(house, { danger_now: 'yes' })
    await setDuty(house, heron, 8)
    await setDuty(house, tern, 8)
    const woken = async () => {
      const { people, onDuty } = await peopleToWake(house.db, house.now(), caseId)
      return { onDuty, ids: people.map(({ id }) => id).toSorted() }
    }
    const all = [heron, tern, wren, cedar].map(({ id }) => id).toSorted()
    await takeBreak(house, heron, { minutes: 15, giveBack: false })
    expect(await woken()).toEqual({ onDuty: true, ids: [tern.id] })
    await takeBreak(house, tern, { minutes: 15, giveBack: false })
    expect(await woken()).toEqual({ onDuty: false, ids: [wren.id, cedar.id].toSorted() })
    for (const one of [wren, cedar]) await takeBreak(house, one, { minutes: 15, giveBack: false })
    expect(await woken()).toEqual({ onDuty: false, ids: all })
    for (const one of [heron, tern, wren, cedar]) await endBreak(house, one)
    expect(await woken()).toEqual({ onDuty: true, ids: [heron.id, tern.id].toSorted() })
  })
})

test('a skipped case goes to others, and supervisors see how often and why, not by whom', async () => {
  const { number, caseId } = await fileATip(house)
  for (const one of [heron, tern]) {
    expect(await claimNextCase(house, one)).toEqual({ ok: true, number })
    expect(await skipCase(house, one, { number, reason: 'language' })).toEqual({ ok: true })
    expect(await claimNextCase(house, one)).toEqual({ ok: false, reason: 'only_skipped' })
  }
  expect((await readTeamCare(house, cedar)).skipped).toEqual([])
  await claimCase(house, wren, number)
  await skipCase(house, wren, { number, reason: 'content' })
  const { skipped } = await readTeamCare(house, cedar)
  const reasons = [
    { reason: 'content', count: 1 },
    { reason: 'language', count: 2 },
  ]
  expect(skipped).toEqual([{ number, times: 3, reasons }])
  expect(await lastEvent(house, `case:${caseId}`)).toMatchObject({ action: 'case.released' })
  house.advance(13 * 60 * minute)
  expect(await claimNextCase(house, heron)).toEqual({ ok: true, number })
  expect((await readMyDay(house, heron)).week).toMatchObject({ skipped: 1 })
})

test('a day’s own figures are what somebody did, by the log', async () => {
  const { number } = await fileATip(house)
  const before = (await readMyDay(house, wren)).today
  await claimCase(house, wren, number)
  house.advance(12 * minute)
  await decide(number, wren, 'insufficient', 'none_known')
  const { today } = await readMyDay(house, wren)
  expect(today).toEqual({ handled: before.handled + 1, skipped: 0, minutes: before.minutes + 12 })
})
