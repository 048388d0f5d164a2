import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { editPattern } from '#operations/pattern/edit-pattern.server.ts'
import { eventsOf, lastEvent } from '#tests/support/audit.ts'
import {
  aDraft,
  approved,
  checked,
  chosen,
  edited,
  editWith,
  fileOf,
  offerAnswers,
  submitted,
} from '#tests/support/factories/patterns.ts'
import { aColleague, type Colleague } from '#tests/support/factories/staff.ts'
import { fileATip } from '#tests/support/factories/tips.ts'
import { openTestHouse, type TestHouse } from '#tests/support/house.ts'

let house: TestHouse
let heron: Colleague
let tern: Colleague
let osprey: Colleague
beforeAll(async () => {
  house = await openTestHouse()
  house.setNow(new Date('2026-11-19T10:00:00Z'))
  heron = await aColleague(house, 'Heron 4')
  tern = await aColleague(house, 'Tern 2')
  osprey = await aColleague(house, 'Osprey 1', ['supervisor'])
})
afterAll(() => house.close())

test('whoever changes anything is an editor from then on', async () => {
  const { number, id } = await aDraft(house, heron)
  await edited(house, tern, number, { title: 'Office jobs behind a fence' })
  expect((await fileOf(house, number)).editorIds.sort()).toEqual([heron.id, tern.id].sort())
  expect(await lastEvent(house, `pattern:${id}`)).toMatchObject({
    action: 'pattern.edited',
    actor: `person:${tern.id}`,
    details: { from: 'draft', to: 'draft', changed: ['title'] },
  })
})

test('a form sent unchanged makes nobody an editor and voids nothing', async () => {
  const { number, id } = await aDraft(house, heron)
  await checked(house, heron, number)
  const before = await fileOf(house, number)
  const result = await editPattern(house, tern, await editWith(house, number, {}))
  expect(result).toEqual({ ok: true, changed: false, revision: before.revision })
  expect(await fileOf(house, number)).toEqual(before)
  expect(await eventsOf(house, `pattern:${id}`)).toEqual([
    'pattern.drafted',
    'pattern.edited',
    'pattern.checked',
  ])
})

test.each([
  ['checked', checked],
  ['submitted', submitted],
] as const)('an edit makes what was %s a draft again', async (_, advance) => {
  const { number } = await aDraft(house, heron)
  await advance(house, heron, number)
  await edited(house, tern, number, { summary: 'Other words.' })
  expect(await fileOf(house, number)).toMatchObject({
    state: 'draft',
    payload: null,
    payloadHash: null,
    lastCheck: null,
  })
})

test('an edit voids an approval', async () => {
  const { number } = await aDraft(house, heron)
  await approved(house, heron, osprey, number)
  expect((await fileOf(house, number)).state).toBe('scheduled')
  await edited(house, tern, number, { tlp: 'green' })
  expect(await fileOf(house, number)).toMatchObject({
    state: 'draft',
    tlp: 'green',
    approvedHash: null,
    approvedById: null,
    approvedAt: null,
    scheduledWeek: null,
    payloadHash: null,
  })
})

test('an edit made on an older revision changes nothing', async () => {
  const { number } = await aDraft(house, heron)
  const stale = await editWith(house, number, { title: 'Mine' })
  await edited(house, tern, number, { title: 'Theirs' })
  expect(await editPattern(house, heron, stale)).toEqual({ ok: false, reason: 'changed_meanwhile' })
  expect((await fileOf(house, number)).title).toBe('Theirs')
})

test('cases come and go; the last one stays', async () => {
  const { number, tips } = await aDraft(house, heron, { tips: [{}, {}] })
  const more = await fileATip(house, offerAnswers)
  const [first, second] = tips.map((tip) => tip.number)
  await edited(house, heron, number, { addCases: [more.number], removeCases: [first ?? 0] })
  expect((await fileOf(house, number)).caseIds.sort()).toEqual(
    [tips[1]?.caseId ?? '', more.caseId].sort(),
  )
  const all = { removeCases: [second ?? 0, more.number] }
  expect(await editPattern(house, heron, await editWith(house, number, all))).toEqual({
    ok: false,
    reason: 'no_case',
  })
  const other = await fileATip(house, { kind: 'investment' })
  const mixed = { addCases: [other.number] }
  expect(await editPattern(house, heron, await editWith(house, number, mixed))).toEqual({
    ok: false,
    reason: 'case_of_other_kind',
    number: other.number,
  })
})

test('a case that was merged into another is followed there', async () => {
  const { number, tips } = await aDraft(house, heron, { tips: [{}] })
  const target = await fileATip(house, offerAnswers)
  const [tip] = tips
  await house.db.caseTip.updateMany({
    where: { caseId: tip?.caseId },
    data: { caseId: target.caseId },
  })
  await house.db.case.update({
    where: { id: tip?.caseId },
    data: { state: 'merged_into', mergedIntoId: target.caseId },
  })
  await checked(house, heron, number)
  expect((await fileOf(house, number)).lastCheck).toMatchObject({ tips: 2 })
})

test('what the catalogue does not have can’t be chosen', async () => {
  const { number } = await aDraft(house, heron)
  const { choices } = await fileOf(house, number)
  const wrong = { choices: { ...choices, subKind: 'giveaway' as const } }
  expect(await editPattern(house, heron, await editWith(house, number, wrong))).toEqual({
    ok: false,
    reason: 'sub_kind_of_other_kind',
  })
  const unknown = { choices: { ...choices, indicators: [chosen(uuidv7())] } }
  expect(await editPattern(house, heron, await editWith(house, number, unknown))).toEqual({
    ok: false,
    reason: 'indicator_unknown',
  })
})

test('what is out can’t be edited', async () => {
  const { number } = await aDraft(house, heron)
  await house.db.pattern.update({ where: { number }, data: { state: 'published' } })
  const late = await editWith(house, number, { title: 'Too late' })
  expect(await editPattern(house, heron, late)).toEqual({ ok: false, reason: 'not_allowed' })
})
