import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TipAnswers } from '#core/tip/journey/catalogue.ts'
import { changeCaseState } from '#operations/triage/change-case-state.server.ts'
import { changeUrgency } from '#operations/triage/change-urgency.server.ts'
import { claimCase } from '#operations/triage/claim-case.server.ts'
import { decideLinks } from '#operations/triage/decide-links.server.ts'
import { detachTip } from '#operations/triage/detach-tip.server.ts'
import { mergeCases } from '#operations/triage/merge-cases.server.ts'
import { readCase } from '#operations/triage/read-case.server.ts'
import { unmergeCase } from '#operations/triage/unmerge-case.server.ts'
import { verifyIndicators } from '#operations/triage/verify-indicators.server.ts'
import { eventsOf } from '#tests/support/audit.ts'
import { aColleague, type Colleague } from '#tests/support/factories/staff.ts'
import { type FiledTip, fileATip } from '#tests/support/factories/tips.ts'
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

const wallet = '0x52908400098527886E0F7030069857D2E4169EE7'
const paidTo = (address: string): TipAnswers => ({ wallets: [{ address, chain: 'eth' }] })

const caseRow = (id: string) => house.db.case.findUniqueOrThrow({ where: { id } })
const view = async (number: number) => {
  const found = await readCase(house, heron, number)
  if (!found) throw new Error('The case is gone')
  return found
}
const merge = async (from: FiledTip[], into: FiledTip, who = heron) =>
  mergeCases(house, who, {
    from: from.map(({ number }) => number),
    into: into.number,
    seen: { number: into.number, version: (await caseRow(into.caseId)).version },
  })
/** What a merge and its undoing must leave as it was. */
const standing = async ({ caseId }: FiledTip) => {
  const { state, urgency, score, scoreReasons, queueRank, tipCount, mergedIntoId } =
    await caseRow(caseId)
  const open = await house.db.caseTip.findMany({ where: { caseId, detachedAt: null } })
  const tips = open.map(({ tipId }) => tipId).sort()
  return { state, urgency, score, scoreReasons, queueRank, tipCount, mergedIntoId, tips }
}

test('a shared wallet suggests a link and says how rare it is; a mail host does not', async () => {
  const one = await fileATip(house, paidTo(wallet))
  const other = await fileATip(house, { ...paidTo(wallet), websites: ['https://facebook.com/'] })
  await fileATip(house, { emails: ['someone@gmail.com'], websites: ['https://facebook.com/'] })
  const mail = await fileATip(house, {
    emails: ['another@gmail.com'],
    websites: ['https://facebook.com/'],
  })

  const { suggested, indicators } = await view(one.number)
  expect(suggested.map((link) => link.other.number)).toEqual([other.number])
  expect(suggested[0]?.reasons).toEqual([
    {
      of: 'indicator',
      indicatorId: indicators.find(({ type }) => type === 'wallet')?.id,
      indicator: { type: 'wallet', value: `eth:${wallet.toLowerCase()}` },
      occurrences: 2,
      bits: 9,
    },
  ])
  expect((await view(mail.number)).suggested).toEqual([])
})

test('the likeliest case comes first, and a value on very many tips links none', async () => {
  const shared = {
    phones: ['+66812345678'],
    accounts: [{ platform: 'telegram', name: 'quickgain' }],
  }
  const one = await fileATip(house, shared)
  const both = await fileATip(house, shared)
  const phone = await fileATip(house, { phones: ['+66812345678'] })
  expect((await view(one.number)).suggested.map((link) => link.other.number)).toEqual([
    both.number,
    phone.number,
  ])
  await house.db.indicator.updateMany({
    where: { value: '+66812345678' },
    data: { occurrences: 101 },
  })
  expect((await view(one.number)).suggested.map((link) => link.other.number)).toEqual([both.number])
})

test('a decided link is no longer suggested, whichever side it was decided on', async () => {
  const one = await fileATip(house, { phones: ['+66899999991'] })
  const other = await fileATip(house, { phones: ['+66899999991'] })
  await claimCase(house, heron, other.number)
  const decide = (decision: 'confirmed' | 'rejected') =>
    decideLinks(house, heron, { number: other.number, others: [one.number], decision })
  expect(await decide('rejected')).toEqual({ ok: true })
  expect((await view(one.number)).suggested).toEqual([])
  expect(await decide('confirmed')).toEqual({ ok: true })
  expect((await view(one.number)).decided).toMatchObject([
    { decision: 'confirmed', by: 'Heron 4', other: { number: other.number } },
  ])
  expect(
    await house.db.caseLink.count({
      where: { OR: [{ fromCaseId: one.caseId }, { toCaseId: one.caseId }] },
    }),
  ).toBe(1)
  expect(
    await decideLinks(house, heron, {
      number: other.number,
      others: [999_999],
      decision: 'confirmed',
    }),
  ).toEqual({ ok: false, reason: 'other_case_unknown' })
})

test('an indicator found to be somebody else’s links no more', async () => {
  const one = await fileATip(house, { phones: ['+66899999992'] })
  await fileATip(house, { phones: ['+66899999992'] })
  await claimCase(house, heron, one.number)
  const { indicators, suggested } = await view(one.number)
  const [phone] = indicators
  expect(suggested).toHaveLength(1)
  const choices = [{ indicatorId: phone?.id ?? '', controlled: 'third_party' as const }]
  expect(await verifyIndicators(house, heron, { number: one.number, choices })).toEqual({
    ok: true,
    changed: 1,
  })
  const after = await view(one.number)
  expect(after.suggested).toEqual([])
  expect(after.indicators[0]).toMatchObject({ controlled: 'third_party', verifiedBy: 'Heron 4' })
  expect(await verifyIndicators(house, heron, { number: one.number, choices })).toEqual({
    ok: true,
    changed: 0,
  })
})

test('an indicator of another case is not verified from here', async () => {
  const one = await fileATip(house)
  const other = await fileATip(house, { phones: ['+66899999993'] })
  await claimCase(house, heron, one.number)
  const [foreign] = (await view(other.number)).indicators
  const choices = [{ indicatorId: foreign?.id ?? '', controlled: 'scammer' as const }]
  expect(await verifyIndicators(house, heron, { number: one.number, choices })).toEqual({
    ok: false,
    reason: 'indicator_unknown',
  })
})

test('merging and undoing it leaves both cases as they were', async () => {
  const target = await fileATip(house, paidTo('0x00000000219ab540356cBB839Cbe05303d7705Fa'))
  const source = await fileATip(house, {
    ...paidTo('0x00000000219ab540356cBB839Cbe05303d7705Fa'),
    danger_now: 'yes',
  })
  // Scored by what is known now: filing scored the first before there was a second.
  await merge([source], target)
  await unmergeCase(house, heron, {
    number: source.number,
    version: (await caseRow(source.caseId)).version,
  })
  const before = { target: await standing(target), source: await standing(source) }

  expect(await merge([source], target)).toEqual({ ok: true, moved: 1 })
  expect(await standing(target)).toMatchObject({
    urgency: 'imminent',
    tipCount: 2,
    tips: [source.tipId, target.tipId].sort(),
  })
  expect(await standing(source)).toMatchObject({
    state: 'merged_into',
    mergedIntoId: target.caseId,
    tipCount: 0,
    tips: [],
  })
  const version = (await caseRow(source.caseId)).version
  expect(await unmergeCase(house, tern, { number: source.number, version })).toEqual({
    ok: true,
    into: target.number,
  })
  expect({ target: await standing(target), source: await standing(source) }).toEqual(before)
  expect(await house.db.caseTip.count({ where: { tipId: source.tipId } })).toBe(5)
  expect((await eventsOf(house, `case:${source.caseId}`)).slice(-2)).toEqual([
    'case.merged',
    'case.unmerged',
  ])
})

test('undoing one of two merges keeps the urgency that the other brings', async () => {
  const target = await fileATip(house)
  const first = await fileATip(house, { danger_now: 'yes' })
  const second = await fileATip(house, { danger_now: 'yes' })
  await merge([first, second], target)
  const undo = async (which: FiledTip) =>
    unmergeCase(house, heron, {
      number: which.number,
      version: (await caseRow(which.caseId)).version,
    })
  await undo(first)
  expect(await standing(target)).toMatchObject({ urgency: 'imminent', tipCount: 2 })
  await undo(second)
  expect(await standing(target)).toMatchObject({ urgency: 'normal', tipCount: 1 })
})

test('undoing a merge does not undo what people decided about the urgency since', async () => {
  const target = await fileATip(house)
  const source = await fileATip(house, { danger_now: 'no' })
  await merge([source], target)
  const { version } = await caseRow(target.caseId)
  await changeUrgency(house, heron, { number: target.number, version, to: 'high', reason: '' })
  await unmergeCase(house, heron, {
    number: source.number,
    version: (await caseRow(source.caseId)).version,
  })
  expect((await caseRow(target.caseId)).urgency).toBe('high')
})

test('a chain of merges comes apart in any order', async () => {
  const [one, two, three] = [await fileATip(house), await fileATip(house), await fileATip(house)]
  await merge([one], two)
  await merge([two], three)
  expect((await standing(three)).tips).toEqual([one.tipId, two.tipId, three.tipId].sort())
  await unmergeCase(house, heron, {
    number: one.number,
    version: (await caseRow(one.caseId)).version,
  })
  expect((await standing(one)).tips).toEqual([one.tipId])
  await unmergeCase(house, heron, {
    number: two.number,
    version: (await caseRow(two.caseId)).version,
  })
  expect((await standing(two)).tips).toEqual([two.tipId])
  expect((await standing(three)).tips).toEqual([three.tipId])
})

test('a case that a tip is merged into is queued again, its verdict open', async () => {
  const resolved = await fileATip(house)
  await claimCase(house, heron, resolved.number)
  await changeCaseState(house, heron, {
    number: resolved.number,
    version: 1,
    change: { to: 'resolved', verdict: 'insufficient', impact: 'none_known' },
  })
  const fresh = await fileATip(house)
  await merge([fresh], resolved)
  expect(await caseRow(resolved.caseId)).toMatchObject({
    state: 'queued',
    verdict: null,
    resolvedById: null,
    tipCount: 2,
  })
})

test('a case that somebody else holds is not merged away, nor is anything beside it', async () => {
  const target = await fileATip(house)
  const free = await fileATip(house)
  const held = await fileATip(house)
  await claimCase(house, tern, held.number)
  const before = await standing(free)
  expect(await merge([free, held], target)).toEqual({
    ok: false,
    reason: 'lease_taken',
    number: held.number,
  })
  expect(await standing(free)).toEqual(before)
  expect(await merge([target], target)).toMatchObject({ ok: false, reason: 'merge_target_closed' })
})

test('two merges into each other at once make one merge', async () => {
  const one = await fileATip(house)
  const two = await fileATip(house)
  const results = await Promise.all([merge([one], two), merge([two], one)])
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  const tips = [await standing(one), await standing(two)].flatMap((side) => side.tips)
  expect(tips.sort()).toEqual([one.tipId, two.tipId].sort())
})

test('a tip taken out of a case lies in a new case, and can be merged back', async () => {
  const target = await fileATip(house)
  const source = await fileATip(house, { danger_now: 'yes' })
  await merge([source], target)
  await claimCase(house, heron, target.number)
  const detach = async (tipId: string) =>
    detachTip(house, heron, {
      number: target.number,
      version: (await caseRow(target.caseId)).version,
      tipId,
    })
  const result = await detach(source.tipId)
  if (!result.ok) throw new Error(result.reason)
  const row = await house.db.case.findUniqueOrThrow({ where: { number: result.into } })
  expect(row).toMatchObject({ state: 'queued', urgency: 'imminent', tipCount: 1 })
  expect((await standing(target)).tips).toEqual([target.tipId])
  expect(await detach(target.tipId)).toEqual({ ok: false, reason: 'last_tip' })
  expect(await detach(source.tipId)).toEqual({ ok: false, reason: 'tip_unknown' })
})
